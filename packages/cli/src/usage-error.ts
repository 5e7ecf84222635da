/** Reports an invalid command line. */
export class UsageError extends Error {
  /** What to do. */
  readonly hint: string;
  /** Names that were probably meant, the nearest first. */
  readonly didYouMean: readonly string[] | undefined;

  constructor(message: string, hint = 'See agent-connectors --help.', didYouMean?: readonly string[]) {
    super(message);
    this.hint = hint;
    this.didYouMean = didYouMean;
  }
}
