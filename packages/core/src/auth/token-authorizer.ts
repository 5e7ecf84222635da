import type { AuthContext, AuthHeaders, Authorizer } from '../define/auth.ts';
import { cachedTokens } from './cached-tokens.ts';
import type { OriginInToken } from './token-origin.ts';
import { assertTokenOrigin } from './token-origin.ts';
import type { TokenResponse } from './token-request.ts';
import { type ActiveTokens, tokenSession } from './token-session.ts';

/** Where tokens come from. */
export interface TokenSource {
  /** Tells the sessions of one store apart: clients with the same key share a token. */
  readonly key: string;
  /** Requests tokens, with the refresh token that was issued last, where one was. */
  request(refreshToken: string | undefined): Promise<TokenResponse>;
  /** Returns whether there is anything to get other tokens with. */
  mayRequest(refreshToken: string | undefined): boolean;
  /** How tokens name the host of the API, where they do. */
  readonly origin?: OriginInToken | undefined;
  /** The credential fields that decide what is issued, where these alone do: then the client's cache may keep tokens. */
  readonly madeFrom?: readonly string[];
}

/** Creates an authorizer whose tokens are requested when they are needed, and once more after the vendor rejected them. */
export function tokenAuthorizer(
  context: AuthContext,
  { key, request, mayRequest, origin, madeFrom }: TokenSource,
): Authorizer {
  const { redactor } = context;
  const tokens = context.tokens ?? (madeFrom && cachedTokens(context, key, madeFrom));
  const session = tokenSession(tokens, key, origin !== undefined);
  let known: ActiveTokens | undefined;
  const user = { redactor, request };

  /** Tokens may come from the store or from another client's refresh: from here on they are secret for this one, too. */
  function headersOf(active: ActiveTokens): AuthHeaders {
    session.throwUnsaved();
    if (active !== known) {
      if (origin !== undefined) assertTokenOrigin(active.tokens.origin, origin);
      known = active;
      redactor.renew(`${key} access`, active.tokens.accessToken);
      redactor.renew(`${key} refresh`, active.tokens.refreshToken ?? '');
    }
    return active.headers;
  }

  return {
    headers(_request, signal) {
      const { current } = session;
      return current === undefined ? session.refreshed(user, signal).then(headersOf) : headersOf(current);
    },
    async renew(rejected, _request, signal) {
      // Another call may have renewed the token since. The rejected one is not the current one then.
      session.reject(rejected);
      const { current } = session;
      if (current !== undefined) return headersOf(current);
      if (!session.shared && !mayRequest(session.refreshToken)) return undefined;
      return headersOf(await session.refreshed(user, signal));
    },
    ...(origin !== undefined && { origin: () => known?.tokens.origin ?? undefined }),
  };
}
