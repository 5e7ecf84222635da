/**
 * A deliberate failure of one request.
 *
 * The fault also determines whether the vendor's handler runs, and so whether a write takes effect. The handler runs for
 * `delay`, `truncate`, `slow-body` and `reset` in mid-body. It does not run for the others, unless they set
 * `applied: true`: then the handler runs and its response is discarded.
 */
export type Fault =
  /** Sends the response `ms` later. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** Sends another status. 429 and 5xx carry the vendor's own body unless `body` is given. */
  | {
      readonly kind: 'status';
      readonly status: number;
      /** Value of the header that says when to retry; `null` omits the header. */
      readonly retryAfter?: string | null;
      readonly headers?: Readonly<Record<string, string>>;
      /** Sent as JSON. */
      readonly body?: unknown;
      readonly applied?: boolean;
    }
  /** Cuts the connection before the headers or after half of the body. */
  | { readonly kind: 'reset'; readonly when: 'before-headers'; readonly applied?: boolean }
  | { readonly kind: 'reset'; readonly when: 'mid-body' }
  /** Sends a complete HTTP response without the second half of its JSON. */
  | { readonly kind: 'truncate' }
  /** Sends a proxy's HTML page instead of JSON. */
  | { readonly kind: 'html'; readonly status: number; readonly applied?: boolean }
  /** Sends the headers at once, then `bytes` (default 1) of the body every `ms`. */
  | { readonly kind: 'slow-body'; readonly ms: number; readonly bytes?: number }
  /** Sends exactly this response. */
  | {
      readonly kind: 'raw';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
      readonly applied?: boolean;
    };

/** The requests that a fault applies to. A missing field matches every request. */
export interface FaultMatch {
  readonly mount?: string;
  readonly method?: string;
  /** Path below the mount, percent-encoded, without the query: exact, with `{name}` for any one segment, or a pattern. */
  readonly path?: string | RegExp;
}

export interface Injection {
  readonly match?: FaultMatch;
  /** Number of requests that get the fault; default 1, `Infinity` for all. */
  readonly times?: number;
  /** Number of matching requests to leave alone first; default 0. */
  readonly skip?: number;
  readonly fault: Fault;
}
