import type { AuthHeaders } from '../define/auth.ts';
import type { IssuedTokens, TokenStore } from '../define/tokens.ts';
import { ConnectorError } from '../errors/connector-error.ts';
import { copyError } from '../errors/copy-error.ts';
import type { Redactor } from '../redaction/redactor.ts';
import { sanitizeError } from '../redaction/sanitize-error.ts';
import { untilAborted } from '../transport/deadline.ts';
import { markTokenFailure } from './token-failure.ts';
import type { TokenResponse } from './token-request.ts';
import { loadTokens, saveTokens } from './token-store.ts';
import { isTokenStore } from './validate-tokens.ts';

/** A client that needs a token; several may share a session. */
export interface TokenClient {
  readonly redactor: Redactor;
  /** Requests tokens, with the refresh token that was issued last, where one was. */
  request(refreshToken: string | undefined): Promise<TokenResponse>;
}

/** The tokens of one account in this process. */
export interface TokenSession {
  /** The tokens in use, while they are valid. */
  readonly current: ActiveTokens | undefined;
  /** The refresh token that was issued last, where one was. */
  readonly refreshToken: string | undefined;
  /** Whether another process may have newer tokens. */
  readonly shared: boolean;
  /** Returns valid tokens. One refresh serves all callers that wait. */
  refreshed(user: TokenClient, signal: AbortSignal): Promise<ActiveTokens>;
  /** Stops using tokens that the vendor rejected. */
  reject(headers: AuthHeaders): void;
  /** Throws once after tokens could not be saved. */
  throwUnsaved(): void;
}

export interface ActiveTokens {
  readonly tokens: IssuedTokens;
  readonly headers: AuthHeaders;
  readonly validUntil: number;
}

/** A token is refreshed this long before it expires, so that it does not expire before it arrives. */
const marginMs = 60_000;

const sessions = new WeakMap<TokenStore, Map<string, TokenSession>>();

/** Returns the session of a client: its own, or that of all clients with the same store and the same OAuth client. */
export function tokenSession(
  kept: IssuedTokens | TokenStore | undefined,
  key: string,
  needsOrigin: boolean,
): TokenSession {
  if (!isTokenStore(kept)) return createSession(undefined, kept, needsOrigin);
  const ofStore = sessions.get(kept) ?? new Map<string, TokenSession>();
  sessions.set(kept, ofStore);
  const session = ofStore.get(key) ?? createSession(kept, undefined, needsOrigin);
  ofStore.set(key, session);
  return session;
}

function createSession(
  store: TokenStore | undefined,
  kept: IssuedTokens | undefined,
  needsOrigin: boolean,
): TokenSession {
  let active = kept && activate(kept);
  /** Tokens that do not say where to send them are of no use where the vendor names the host. */
  const isValid = ({ validUntil, tokens }: ActiveTokens) =>
    Date.now() < validUntil && (!needsOrigin || typeof tokens.origin === 'string');
  /** The access token that the store is known to hold. */
  let stored: string | undefined;
  let unsaved: ConnectorError | undefined;
  let refreshing: Promise<ActiveTokens> | undefined;

  /** Uses what the store holds, if it is newer. After a failed save it is not: memory has the newer tokens. */
  async function reload({ redactor }: TokenClient): Promise<boolean> {
    const loaded = store && (await loadTokens(store));
    if (!loaded || loaded.accessToken === stored) return false;
    for (const token of [loaded.accessToken, loaded.refreshToken]) if (token) redactor.add(token);
    stored = loaded.accessToken;
    if (stored === active?.tokens.accessToken) return false;
    active = activate(loaded);
    return true;
  }

  async function refresh(user: TokenClient): Promise<ActiveTokens> {
    const before = active?.tokens.accessToken;
    const newer = () => (active && active.tokens.accessToken !== before && isValid(active) ? active : undefined);
    await reload(user);
    for (let last = false; ; last = true) {
      const found = newer();
      if (found !== undefined) return found;
      const used = active?.tokens.refreshToken ?? undefined;
      try {
        return await activateIssued(await user.request(used), used);
      } catch (error) {
        // Another process may have just used the refresh token: the store then holds its new tokens.
        const { vendorCode } = error as { vendorCode?: unknown }; // any value that was thrown may be read by key
        if (last || vendorCode !== 'invalid_grant' || !(await reload(user))) throw error;
        if (newer() === undefined && active?.tokens.refreshToken === used) throw error;
      }
    }
  }

  async function activateIssued(response: TokenResponse, used: string | undefined): Promise<ActiveTokens> {
    const { accessToken, expiresInMs } = response;
    const refreshToken = response.refreshToken ?? used;
    const origin = response.origin ?? active?.tokens.origin;
    const tokens = {
      accessToken,
      ...(refreshToken !== undefined && { refreshToken }),
      ...(expiresInMs !== undefined && { expiresAt: Date.now() + expiresInMs }),
      ...(typeof origin === 'string' && { origin }),
    };
    // A token that expires within the margin is used for half of its lifetime.
    const issued = activate(tokens, (expiresInMs ?? 0) / 2);
    active = issued;
    if (store === undefined) return issued;
    unsaved = await saveTokens(store, tokens);
    if (unsaved === undefined) stored = accessToken;
    return issued;
  }

  return {
    get current() {
      return active && isValid(active) ? active : undefined;
    },
    get refreshToken() {
      return active?.tokens.refreshToken ?? undefined;
    },
    shared: store !== undefined,
    async refreshed(user, signal) {
      // The refresh belongs to no single caller: one that aborts does not cancel it for the others.
      refreshing ??= refresh(user)
        .catch((error: unknown) => {
          // Redacted by the client that requested the tokens: the others need not know its secrets.
          throw markTokenFailure(sanitizeError(error, {}, user.redactor));
        })
        .finally(() => {
          refreshing = undefined;
        });
      refreshing.catch(() => {}); // all may have given up
      try {
        return await untilAborted(refreshing, signal);
      } catch (error) {
        throw ConnectorError.isInstance(error) ? copyError(error) : error;
      }
    },
    reject(headers) {
      if (active?.headers === headers) active = { ...active, validUntil: 0 };
    },
    throwUnsaved() {
      const error = unsaved;
      unsaved = undefined;
      if (error !== undefined) throw error;
    },
  };
}

/** Puts tokens into use until the margin before they expire, but for at least so many milliseconds. */
function activate(tokens: IssuedTokens, atLeastMs = 0): ActiveTokens {
  const end = tokens.expiresAt ?? Number.POSITIVE_INFINITY;
  return {
    tokens,
    headers: { authorization: `Bearer ${tokens.accessToken}` },
    validUntil: Math.max(end - marginMs, Date.now() + atLeastMs),
  };
}
