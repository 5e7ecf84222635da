/** Reports an invalid command line. */
export class UsageError extends Error {
  /** What to do. */
  readonly hint: string | undefined;

  /** Without a hint, the help of the command is one. */
  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
