/** Reports an invalid command line, or an invalid file in the current folder. */
export class UsageError extends Error {
  /** What to do. */
  readonly hint: string;

  constructor(message: string, hint = 'agent-connectors --help') {
    super(message);
    this.hint = hint;
  }
}
