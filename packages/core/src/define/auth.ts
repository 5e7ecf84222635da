import type { Redactor } from '../redaction/redactor.ts';
import type { Fetch } from '../util/fetch.ts';
import type { IssuedTokens, TokenCache, TokenStore } from './tokens.ts';

/** Headers that hold a credential. */
export type AuthHeaders = Readonly<Record<string, string>>;

/** The request that gets a credential, as far as a signature needs to know it. */
export interface AuthRequest {
  readonly method: string;
  /** The whole address, as it is sent. */
  readonly url: string;
  /** Names are lower case. The credential is not among them. */
  readonly headers: Readonly<Record<string, string>>;
  /** A form is encoded later, and a stream can be read only once: a scheme that signs bodies cannot sign these. */
  readonly body?: string | FormData | Uint8Array | Blob | ReadableStream<Uint8Array> | undefined;
}

/** Returns the headers of a credential for each request. Lives as long as its client. */
export interface Authorizer {
  headers(request: AuthRequest, signal: AbortSignal): AuthHeaders | Promise<AuthHeaders>;
  /**
   * Renews the credential after the vendor rejected these headers. Resolves to the headers of another attempt, or to
   * `undefined` where none makes sense.
   */
  renew?(rejected: AuthHeaders, request: AuthRequest, signal: AbortSignal): Promise<AuthHeaders | undefined>;
  /** Returns the origin that the credential names as the host of its requests; known once there were headers. */
  origin?(): string | undefined;
}

/** What an authorizer is created from. */
export interface AuthContext {
  /**
   * Resolves to the value of a credential field. One that was passed as a function is called each time. Rejects with
   * `MissingCredentialsError` where there is no value, and with `ConnectionError` where the function fails.
   */
  credential(name: string): Promise<string>;
  /** Returns the value of a field that was given as text; `undefined` where it was not. */
  optionalCredential(name: string): string | undefined;
  /** Returns whether a field was given: as text or as a function. */
  has(name: string): boolean;
  /** Returns whether a field was given as a function, so that its value may change. */
  varies(name: string): boolean;
  /** Returns the address of an API, without a trailing slash. Default: the API that the credential belongs to. */
  baseUrl(api?: string): string;
  /**
   * Returns an address with `{field}` filled in. One that begins with a slash is below the API's own address.
   * Throws `MissingCredentialsError` where a field has no value.
   */
  address(template: string): string;
  readonly region: string | undefined;
  readonly redactor: Redactor;
  readonly fetch: Fetch;
  /** Tokens to start with, or a store of them. */
  readonly tokens: IssuedTokens | TokenStore | undefined;
  /** Keeps tokens that were issued for credentials. */
  readonly tokenCache: TokenCache | undefined;
}

export type AuthKind =
  | 'bearer'
  | 'basic'
  | 'header'
  | 'oauth2_refresh_token'
  | 'oauth2_client_credentials'
  | 'oauth2_jwt_bearer'
  | 'token'
  | 'signature'
  | 'any_of';

/** A way to authenticate, by one or more of the connector's credential fields. */
export interface Auth {
  readonly kind: AuthKind;
  /** The credential fields it needs. */
  readonly credentials: readonly string[];
  /** What a dry run shows in place of the headers. */
  readonly preview: AuthHeaders;
  /** The ways of which one is used, in order of preference: those of `anyOf`. */
  readonly ways?: readonly Auth[];
  /** Takes the client option `tokens`. */
  readonly takesTokens?: boolean;
  /** The credential field with a refresh token, which `tokens` replace and which identifies no account. */
  readonly refreshToken?: string;
  /** Addresses besides the API's own that it sends credentials to; with `{field}`s. */
  readonly addresses?: readonly string[];
  /** The token response names the host of the API's requests. */
  readonly namesOrigin?: boolean;
  /** How a user gives the first refresh token, where that is known. */
  readonly consent?: Consent;
  authorizer(context: AuthContext): Authorizer;
}

/** How a user consents to the first refresh token (RFC 6749 4.1). */
export interface Consent {
  readonly authorizeUrl?: string | Readonly<Record<string, string>>;
  readonly authorizeParams?: Readonly<Record<string, string>>;
  /** The vendor's issuer identifier, where its redirects name it as `iss` (RFC 9207). */
  readonly issuer?: string;
  readonly tokenUrl: string | Readonly<Record<string, string>>;
  /** Credential fields with the client's id and secret. */
  readonly clientId: string;
  readonly clientSecret?: string;
  readonly clientAuthentication?: 'basic' | 'body';
  readonly scopes?: readonly string[];
  readonly scopeSeparator?: string;
  readonly origin?: { readonly field: string; readonly suffixes: readonly string[] };
}

/** Returns the ways of which one is used: those of `anyOf`, or the only one. */
export const waysOf = (auth: Auth): readonly Auth[] => auth.ways ?? [auth];
