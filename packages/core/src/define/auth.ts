import type { Redactor } from '../redaction/redactor.ts';
import type { Fetch } from '../util/fetch.ts';
import type { IssuedTokens, TokenStore } from './tokens.ts';

/** Headers that carry a credential. */
export type AuthHeaders = Readonly<Record<string, string>>;

/** Puts a credential on requests. Lives as long as its client. */
export interface Authorizer {
  headers(signal: AbortSignal): AuthHeaders | Promise<AuthHeaders>;
  /** The vendor refused these headers: gets others where it can. Resolves to whether another try makes sense. */
  renew?(refused: AuthHeaders, signal: AbortSignal): Promise<boolean>;
}

/** What an authorizer is made from. */
export interface AuthContext {
  /** The value of a credential field; throws `MissingCredentialsError` where it is needed and not there. */
  readonly credential: (name: string) => string;
  readonly optionalCredential: (name: string) => string | undefined;
  readonly region: string | undefined;
  readonly redactor: Redactor;
  readonly fetch: Fetch;
  /** Tokens to begin with, or where they are kept. */
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
