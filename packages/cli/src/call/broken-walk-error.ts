/** Reports that a walk over pages ended early. */
export class BrokenWalkError extends Error {
  /** Where to continue: after the last record that was printed. */
  readonly nextCursor: string | undefined;

  constructor(cause: unknown, nextCursor: string | undefined) {
    super('The walk over pages ended early.', { cause });
    this.nextCursor = nextCursor;
  }
}
