/** Wraps what stopped a call before anything of it was sent. */
export class NotSentYet extends Error {
  constructor(cause: unknown) {
    super('Nothing was sent.', { cause });
  }
}
