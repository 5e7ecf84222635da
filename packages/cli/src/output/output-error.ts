/** Reports that the output could not be written. */
export class OutputError extends Error {
  readonly code = 'output';
  /** What to do. */
  readonly hint: string;

  constructor(message: string, hint: string, cause: unknown) {
    super(message, { cause });
    this.hint = hint;
  }
}

/** Says what an output that is lost means where a call was made. */
export const callWasMade = 'The call was made, and may have changed something.';
