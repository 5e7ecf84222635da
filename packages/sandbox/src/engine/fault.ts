/**
 * Something that goes wrong on the way.
 *
 * Whether the vendor's handler ran, and so whether a write took effect, is part of the fault: it did for `delay`,
 * `truncate`, `slow-body` and `reset` in mid-body; it did not for the others, unless they say `applied: true`: then the
 * handler runs and its answer is thrown away.
 */
export type Fault =
  /** The answer comes `ms` later. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** Another status. 429 and 5xx carry the vendor's own body unless `body` is given. */
  | {
      readonly kind: 'status';
      readonly status: number;
      /** Value of the header in which the vendor says when to come back; `null` leaves the header out. */
      readonly retryAfter?: string | null;
      readonly headers?: Readonly<Record<string, string>>;
      /** Sent as JSON. */
      readonly body?: unknown;
      readonly applied?: boolean;
    }
  /** The connection is cut, before the headers or after half of the body. */
  | { readonly kind: 'reset'; readonly when: 'before-headers'; readonly applied?: boolean }
  | { readonly kind: 'reset'; readonly when: 'mid-body' }
  /** The answer ends as it should, but half of its body is missing. */
  | { readonly kind: 'truncate' }
  /** A page of a proxy instead of JSON. */
  | { readonly kind: 'html'; readonly status: number; readonly applied?: boolean }
  /** Headers at once, then `bytes` (default 1) of the body every `ms`. */
  | { readonly kind: 'slow-body'; readonly ms: number; readonly bytes?: number }
  /** Exactly this answer. */
  | {
      readonly kind: 'raw';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
      readonly applied?: boolean;
    };

/** Which requests a fault hits; what is left out matches everything. */
export interface FaultMatch {
  readonly mount?: string;
  readonly method?: string;
  /** Path below the mount, percent-encoded, without the query: exact, with `{name}` for any one segment, or a pattern. */
  readonly path?: string | RegExp;
}

export interface Injection {
  readonly match?: FaultMatch;
  /** How many requests it hits; default 1, `Infinity` for all. */
  readonly times?: number;
  /** How many matching requests pass before the first hit; default 0. */
  readonly skip?: number;
  readonly fault: Fault;
}
