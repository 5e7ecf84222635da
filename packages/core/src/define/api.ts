import type { ErrorKind } from '../errors/kind.ts';
import type { Auth } from './auth.ts';
import type { Idempotency } from './idempotency.ts';
import type { ArrayStyle, BodyEncoding, Operation } from './operation.ts';
import type { Pagination } from './pagination.ts';
import type { RateLimit } from './rate-limit.ts';

/** A response that may be an error, as the API's `error` function receives it. */
export interface ErrorResponse {
  readonly status: number;
  readonly headers: Headers;
  /** Entity and action of the call, `issues.list`: a good status may come with the record of another operation. */
  readonly operation?: string | undefined;
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
  /**
   * Whether the vendor accepts the same request again, where it says so. `true` counts for reads, for writes that are safe to repeat,
   * and for writes that were rejected before they took effect.
   */
  readonly retryable?: boolean | undefined;
}

/** How to find out whether a credential works. */
export interface CredentialCheck {
  /** A cheap read that needs nothing but the credential. */
  readonly operation: Operation<Record<string, never>, unknown>;
  /** Vendor codes or kinds of errors that a working credential may get as well. */
  readonly passesOn?: readonly string[];
  /** Dot path of the account's name in the operation's data. */
  readonly account?: string;
  /** Dot path of the credential's region in the operation's data, where the vendor returns it, in any case. */
  readonly region?: string;
  /** What to say of a credential that works, where its text shows it: that it is for test data, for example. */
  readonly notes?: readonly CredentialNote[];
}

/** A note about credentials whose text matches a pattern. */
export interface CredentialNote {
  /** The credential field. */
  readonly field: string;
  readonly pattern: RegExp;
  readonly text: string;
}

/** OpenAPI documents that the vendor serves at the address of an API. They describe more than the connector's operations. */
export interface LiveDocuments {
  /** Their paths, `/v1/openapi.json`. A GET takes the ETag of a document in `If-None-Match`. */
  readonly paths: readonly string[];
  /**
   * Beginnings of the documented paths that say where and not what, the more specific first, with `{}` for any placeholder:
   * `/v1/workspaces/{}`. Names of routes do without them.
   */
  readonly scopes?: readonly string[];
}

/** One of a connector's APIs: a host, a credential and the vendor's conventions. */
export interface Api {
  readonly title: string;
  /**
   * The origin, or one by region: `{ us: 'https://…', eu: 'https://…' }`. `{field}` is a public credential field: in the
   * host one DNS label, as in `https://{subdomain}.zendesk.com`, or with `suffixes` a whole host; in the path one segment. Where
   * the token response names the host (`origin` of OAuth), it replaces this one, which dry runs show.
   */
  readonly origins: string | Readonly<Record<string, string>>;
  /** Environment variable with another address, such as that of a sandbox. */
  readonly baseUrlVariable: string;
  /**
   * Returns the address of this API for one that was passed or comes from the environment, where another API has the same
   * variable: GitHub's Enterprise Server has its REST API at `/api/v3` and its GraphQL API at `/api/graphql`.
   */
  readonly baseUrlOf?: (given: string) => string;
  /** How requests authenticate. `anyOf` accepts one of several ways. */
  readonly auth: Auth;
  /** Headers of every request. `{field}` is a public credential field; a header whose field has no value is left out. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Dot paths in the body of a successful response. */
  readonly envelope?: { readonly data?: string; readonly requestId?: string; readonly warnings?: string };
  /** Response header with the vendor's id of the request. */
  readonly requestIdHeader?: string;
  readonly pagination?: Pagination;
  /** How bodies are written. Default: `json`. */
  readonly encode?: BodyEncoding;
  /** How an array is written in the query. Default: `repeat` (`a=1&a=2`). */
  readonly arrays?: ArrayStyle;
  /** How an object is written in the query: as JSON text, or in brackets, `created[gte]=1`. Default: `json`. */
  readonly objects?: 'json' | 'brackets';
  /** The header in which the vendor takes idempotency keys. With it, writes by POST are safe to retry. */
  readonly idempotency?: Idempotency;
  /** Response headers that results have as `meta.headers`, where they are present. In lower case. */
  readonly responseHeaders?: readonly string[];
  /** Whether GET operations take an ETag as `ifNoneMatch` (RFC 9110 13.1.2). */
  readonly conditional?: boolean;
  /**
   * Path parameters that may hold slashes, such as ids that users choose: each is one segment, with its slashes encoded.
   * Dot segments are always invalid. Name only what needs it: some proxies decode an encoded slash.
   */
  readonly slashes?: readonly string[];
  /** The rate limit that all operations without their own share; a list where the vendor enforces several at once. */
  readonly rateLimit?: RateLimit | readonly RateLimit[];
  /**
   * Returns milliseconds until the vendor accepts another request, where a response says that a limit is used up. Calls
   * wait for so long before they send the next one. `exhaustedBy` reads it from headers.
   */
  readonly exhausted?: (response: ErrorResponse) => number | undefined;
  /** Reads the vendor's error from a response. If it returns one for a 2xx, the response is an error. */
  readonly error?: (response: ErrorResponse) => VendorError | undefined;
  readonly check: CredentialCheck;
  /**
   * Placeholders of paths that the credential itself determines, by the dot path of the value in the data of `check.operation`:
   * `{ account_id: 'id' }`. For requests to paths that no operation has.
   */
  readonly pathDefaults?: Readonly<Record<string, string>>;
  readonly documents?: LiveDocuments;
}
