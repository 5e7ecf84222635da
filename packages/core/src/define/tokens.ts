/** Tokens that a token endpoint issued. */
export interface IssuedTokens {
  readonly accessToken: string;
  /** The refresh token to use next, where the vendor issued one. It may replace an earlier one. */
  readonly refreshToken?: string | null | undefined;
  /** Unix time in milliseconds. Absent where the vendor does not say: the token is used until it is rejected. */
  readonly expiresAt?: number | null | undefined;
  /** The https origin that the token response named as the host of the API's requests, where it named one. */
  readonly origin?: string | null | undefined;
}

/**
 * Keeps the tokens of one account, for one process or several. Clients with the same store object share one
 * token and refresh it once.
 *
 * A store that does not respond within 10 s, or throws, fails the call that waits for it and no later one.
 */
export interface TokenStore {
  /** Returns the tokens that were saved last. Called before every refresh: another process may have refreshed meanwhile. */
  load(): IssuedTokens | null | undefined | Promise<IssuedTokens | null | undefined>;
  /** Saves tokens that were just issued, in place of all earlier ones. */
  save(tokens: IssuedTokens): void | Promise<void>;
}

/**
 * Keeps access tokens that were issued for credentials, such as those of a service account, so that other clients and processes need not
 * request their own. The vendor issues another one at any time: what is lost costs a request, and a cache that throws or does not
 * respond within 5 s is ignored.
 *
 * Tokens are secrets. Keep them where only the user of the credentials can read them.
 */
export interface TokenCache {
  /**
   * Returns the token that was saved under a key. A key is a SHA-256 in hexadecimal of all that the token was requested with: the
   * credentials, the scopes and the address. Whoever has another secret, even for the same account, has another key.
   */
  load(key: string): IssuedTokens | null | undefined | Promise<IssuedTokens | null | undefined>;
  /** Saves a token that was just issued, in place of an earlier one. */
  save(key: string, tokens: IssuedTokens): void | Promise<void>;
}
