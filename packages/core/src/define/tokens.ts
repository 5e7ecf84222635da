/** Tokens as a token endpoint issued them. */
export interface IssuedTokens {
  readonly accessToken: string;
  /** The one to use next, where the vendor issued one: it may have taken the place of the one before. */
  readonly refreshToken?: string | null | undefined;
  /** Unix time in milliseconds. Absent where the vendor does not say: the token is used until it is refused. */
  readonly expiresAt?: number | null | undefined;
}

/**
 * Keeps the tokens of one account, for one process or several. Clients that are given the same store object share one
 * token and refresh it once.
 *
 * A store that does not answer within 10 s, or throws, fails the call that waits for it and no later one.
 */
export interface TokenStore {
  /** The tokens that were saved last. Asked before every refresh: another process may have refreshed meanwhile. */
  load(): IssuedTokens | null | undefined | Promise<IssuedTokens | null | undefined>;
  /** Keeps tokens that were just issued, in place of all earlier ones. */
  save(tokens: IssuedTokens): void | Promise<void>;
}
