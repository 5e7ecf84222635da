import type { Redactor } from '../redaction/redactor.ts';
import type { Fetch } from '../util/fetch.ts';
import type { IssuedTokens, TokenStore } from './tokens.ts';

/** Headers that hold a credential. */
export type AuthHeaders = Readonly<Record<string, string>>;

/** Returns the headers of a credential for each request. Lives as long as its client. */
export interface Authorizer {
  headers(signal: AbortSignal): AuthHeaders | Promise<AuthHeaders>;
  /** Renews the credential after the vendor rejected these headers. Resolves to whether another attempt makes sense. */
  renew?(rejected: AuthHeaders, signal: AbortSignal): Promise<boolean>;
}

/** What an authorizer is created from. */
export interface AuthContext {
  /** Returns the value of a credential field. Throws `MissingCredentialsError` where it is missing. */
  readonly credential: (name: string) => string;
  readonly optionalCredential: (name: string) => string | undefined;
  readonly region: string | undefined;
  readonly redactor: Redactor;
  readonly fetch: Fetch;
  /** Tokens to start with, or a store of them. */
  readonly tokens: IssuedTokens | TokenStore | undefined;
}

/** A way to authenticate, by one or more of the connector's credential fields. */
export interface Auth {
  readonly kind: 'bearer' | 'basic' | 'header' | 'oauth2_refresh_token' | 'oauth2_client_credentials';
  /** The credential fields it needs. */
  readonly credentials: readonly string[];
  /** What a dry run shows in place of the headers. */
  readonly preview: AuthHeaders;
  authorizer(context: AuthContext): Authorizer;
}
