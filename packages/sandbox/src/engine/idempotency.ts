/** What a request with an idempotency key gets. */
export type Idempotent<T> =
  | { readonly kind: 'first' | 'replayed'; readonly response: T }
  /** The key belongs to a request with other parameters. */
  | { readonly kind: 'conflict' };

/** Remembers the first response to each idempotency key for as long as the emulator runs. */
export interface IdempotencyKeys<T> {
  /**
   * Returns the first response to this key, or creates it. `parameters` is a text that equal requests share. If `respond`
   * throws, the key stays unused.
   */
  respond(key: string, parameters: string, respond: () => T): Idempotent<T>;
}

export function createIdempotencyKeys<T>(): IdempotencyKeys<T> {
  const known = new Map<string, { readonly parameters: string; readonly response: T }>();
  return {
    respond(key, parameters, respond) {
      const first = known.get(key);
      if (first && first.parameters !== parameters) return { kind: 'conflict' };
      if (first) return { kind: 'replayed', response: first.response };
      const response = respond();
      known.set(key, { parameters, response });
      return { kind: 'first', response };
    },
  };
}
