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
