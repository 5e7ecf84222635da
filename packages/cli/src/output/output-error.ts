/** Reports that the output could not be written after the call was made. */
export class OutputError extends Error {
  readonly code = 'output';
  /** What to do. */
  readonly hint: string;

  constructor(message: string, hint: string, cause: unknown) {
    super(message, { cause });
    this.hint = hint;
  }
}
