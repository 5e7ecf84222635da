import type { ErrorKind } from '../errors/kind.ts';
import type { Auth } from './auth.ts';
import type { Operation } from './operation.ts';
import type { Pagination } from './pagination.ts';
import type { RateLimit } from './rate-limit.ts';

/** A response that may be an error, as the API's `error` function receives it. */
export interface ErrorResponse {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON body, the text of any other body, or `undefined` for none. */
  readonly body: unknown;
}

/** An error as the vendor reported it. */
export interface VendorError {
  /** The vendor's own message. */
  readonly message: string;
  /** The vendor's machine-readable code. */
  readonly code?: string | undefined;
  readonly requestId?: string | undefined;
  /** The kind of error, where the status does not determine it. */
  readonly kind?: ErrorKind | undefined;
  /** What to do, where the connector knows more than the kind says. */
  readonly hint?: string | undefined;
  readonly retryAfterMs?: number | undefined;
}

/** How to find out whether a credential works. */
export interface CredentialCheck {
  /** A cheap read that needs nothing but the credential. */
  readonly operation: Operation<Record<string, never>, unknown>;
  /** Vendor codes or kinds of errors that a working credential may get as well. */
  readonly passesOn?: readonly string[];
  /** Dot path of the account's name in the operation's data. */
  readonly account?: string;
  /** Dot path of the credential's region in the operation's data, where the vendor returns it. */
  readonly region?: string;
}

/** One of a connector's APIs: a host, a credential and the vendor's conventions. */
export interface Api {
  readonly title: string;
  /** The origin, or one by region: `{ us: 'https://…', eu: 'https://…' }`. */
  readonly origins: string | Readonly<Record<string, string>>;
  /** Environment variable with another address, such as that of a sandbox. */
  readonly baseUrlVariable: string;
  readonly auth: Auth;
  /** Headers of every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Dot paths in the body of a successful response. */
  readonly envelope?: { readonly data?: string; readonly requestId?: string; readonly warnings?: string };
  /** Response header with the vendor's id of the request. */
  readonly requestIdHeader?: string;
  readonly pagination?: Pagination;
  /** How an array is written in the query. Default: `repeat` (`a=1&a=2`). */
  readonly arrays?: 'repeat' | 'comma' | 'brackets';
  /**
   * Path parameters that may hold slashes, such as ids that users choose: each is one segment, with its slashes encoded.
   * Dot segments are always invalid. Name only what needs it: some proxies decode an encoded slash.
   */
  readonly slashes?: readonly string[];
  /** The rate limit that all operations without their own share; a list where the vendor enforces several at once. */
  readonly rateLimit?: RateLimit | readonly RateLimit[];
  /** Reads the vendor's error from a response. If it returns one for a 2xx, the response is an error. */
  readonly error?: (response: ErrorResponse) => VendorError | undefined;
  readonly check: CredentialCheck;
}
