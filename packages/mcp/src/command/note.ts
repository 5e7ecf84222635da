/**
 * Returns what is noted of an error that no client gets to see: one line for what a client did wrong, such as a message that is no JSON, and the
 * stack of a bug.
 */
export function noteOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return isBug(error) ? (error.stack ?? error.message) : error.message.replace(/\s*\n\s*/g, ' ');
}

/** Errors of the language are bugs. JSON that cannot be parsed is the client's. */
const isBug = (error: Error) => [TypeError, RangeError, ReferenceError].some((kind) => error instanceof kind);
