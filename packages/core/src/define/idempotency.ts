/** The header in which a vendor takes the key of a write: a second request with the key gets the answer to the first. */
export interface Idempotency {
  /** In lower case: `idempotency-key`. */
  readonly header: string;
  /** The most characters that a key may have. Default: 255. */
  readonly maxLength?: number;
}

/** An id that the caller chooses for a new record. The vendor refuses a second record with it. */
export interface IdempotencyParam {
  /** The parameter with the id, a UUID. A call without one gets a random one (RFC 9562, version 4). */
  readonly param: string;
}
