import type { ErrorKind } from '../errors/kind.ts';
import type { Auth } from './auth.ts';
import type { Operation } from './operation.ts';
import type { Pagination } from './pagination.ts';
import type { RateLimit } from './rate-limit.ts';

/** An answer that may be an error, as the vendor's `error` function sees it. */
export interface ErrorResponse {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON body, the text of another one, or `undefined` for none. */
  readonly body: unknown;
}

/** What the vendor said went wrong. */
export interface VendorError {
  /** The vendor's own words. */
  readonly message: string;
  /** The vendor's machine-readable code. */
  readonly code?: string | undefined;
  readonly requestId?: string | undefined;
  /** What kind of error it is, where the status does not tell. */
  readonly kind?: ErrorKind | undefined;
  /** What to do about it, where the connector knows more than the kind does. */
  readonly hint?: string | undefined;
  readonly retryAfterMs?: number | undefined;
}

/** What tells working credentials from others. */
export interface CredentialCheck {
  /** A cheap read that needs nothing but the credential. */
  readonly operation: Operation<Record<string, never>, unknown>;
  /** Vendor codes or kinds that the call may fail with although the credential is good. */
  readonly passesOn?: readonly string[];
  /** Dot path of a name for whose credential it is, in the operation's data. */
  readonly account?: string;
  /** Dot path of the region that the credential belongs to, in the operation's data, where the vendor says. */
  readonly region?: string;
}

/** One of a connector's APIs: a host, a credential and the vendor's habits. */
export interface Api {
  readonly title: string;
  /** The origin, or one by region: `{ us: 'https://…', eu: 'https://…' }`. */
  readonly origins: string | Readonly<Record<string, string>>;
  /** Environment variable that points it somewhere else, such as a sandbox. */
  readonly baseUrlVariable: string;
  readonly auth: Auth;
  /** Headers of every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Where things are in a good answer's body, as dot paths. */
  readonly envelope?: { readonly data?: string; readonly requestId?: string; readonly warnings?: string };
  /** Response header with the vendor's id of the request. */
  readonly requestIdHeader?: string;
  readonly pagination?: Pagination;
  /** How an array is written in the query. Default: `repeat` (`a=1&a=2`). */
  readonly arrays?: 'repeat' | 'comma' | 'brackets';
  /**
   * Path parameters that may hold slashes, such as ids that users choose: each is one segment, with its slashes encoded.
   * Dot segments are refused in any case. Name only what needs it: some proxies take an encoded slash for a real one.
   */
  readonly slashes?: readonly string[];
  /** The limit that all operations without one of their own share; several where the vendor keeps them at once. */
  readonly rateLimit?: RateLimit | readonly RateLimit[];
  /** Reads the vendor's error; answering something for a 2xx makes it an error. */
  readonly error?: (answer: ErrorResponse) => VendorError | undefined;
  readonly check: CredentialCheck;
}
