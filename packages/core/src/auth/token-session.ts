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

/** Whoever needs a token: one client of perhaps several. */
export interface TokenUser {
  readonly redactor: Redactor;
  /** Asks the token endpoint; with the refresh token that was issued last, where one was. */
  request(refreshToken: string | undefined): Promise<TokenResponse>;
}

/** The tokens of one account, as this process has them. */
export interface TokenSession {
  /** The tokens in use, where they are still good. */
  readonly current: Held | undefined;
  /** The refresh token that was issued last, where one was. */
  readonly refreshToken: string | undefined;
  /** Whether somebody else may have newer tokens. */
  readonly shared: boolean;
  /** Gets good tokens; one refresh serves all who wait. */
  fresh(user: TokenUser, signal: AbortSignal): Promise<Held>;
  /** The vendor has refused tokens: they are not used again. */
  refuse(headers: AuthHeaders): void;
  /** Says once that tokens could not be saved. */
  throwUnsaved(): void;
}

export interface Held {
  readonly tokens: IssuedTokens;
  readonly headers: AuthHeaders;
  readonly goodUntil: number;
}

/** Ask again this long before a token runs out, so that it does not run out on its way. */
const marginMs = 60_000;

const sessions = new WeakMap<TokenStore, Map<string, TokenSession>>();

/** The session of a client: its own, or that of all clients with the same store and the same OAuth client. */
export function tokenSession(kept: IssuedTokens | TokenStore | undefined, key: string): TokenSession {
  if (!isTokenStore(kept)) return createSession(undefined, kept);
  const ofStore = sessions.get(kept) ?? new Map<string, TokenSession>();
  sessions.set(kept, ofStore);
  const session = ofStore.get(key) ?? createSession(kept, undefined);
  ofStore.set(key, session);
  return session;
}

function createSession(store: TokenStore | undefined, kept: IssuedTokens | undefined): TokenSession {
  let held = kept && hold(kept);
  /** What the store holds, as far as is known here. */
  let stored: string | undefined;
  let unsaved: ConnectorError | undefined;
  let flight: Promise<Held> | undefined;

  /** Takes over what the store holds, if that is news. Where a save has failed it is not, and memory knows better. */
  async function reload({ redactor }: TokenUser): Promise<boolean> {
    const loaded = store && (await loadTokens(store));
    if (!loaded || loaded.accessToken === stored) return false;
    for (const token of [loaded.accessToken, loaded.refreshToken]) if (token) redactor.add(token);
    stored = loaded.accessToken;
    if (stored === held?.tokens.accessToken) return false;
    held = hold(loaded);
    return true;
  }

  async function refresh(user: TokenUser): Promise<Held> {
    const before = held?.tokens.accessToken;
    const good = () => (held && held.tokens.accessToken !== before && isGood(held) ? held : undefined);
    await reload(user);
    for (let last = false; ; last = true) {
      const found = good();
      if (found !== undefined) return found;
      const used = held?.tokens.refreshToken ?? undefined;
      try {
        return await take(await user.request(used), used);
      } catch (error) {
        // Another process may have used the refresh token a moment ago: what it got is in the store then.
        const { vendorCode } = error as { vendorCode?: unknown }; // whatever was thrown may be read by key
        if (last || vendorCode !== 'invalid_grant' || !(await reload(user))) throw error;
        if (good() === undefined && held?.tokens.refreshToken === used) throw error;
      }
    }
  }

  async function take(answer: TokenResponse, used: string | undefined): Promise<Held> {
    const { accessToken, expiresInMs } = answer;
    const refreshToken = answer.refreshToken ?? used;
    const tokens = {
      accessToken,
      ...(refreshToken !== undefined && { refreshToken }),
      ...(expiresInMs !== undefined && { expiresAt: Date.now() + expiresInMs }),
    };
    // A token that lives for less than the margin is used for half of its life.
    const issued = hold(tokens, (expiresInMs ?? 0) / 2);
    held = issued;
    if (store === undefined) return issued;
    unsaved = await saveTokens(store, tokens);
    if (unsaved === undefined) stored = accessToken;
    return issued;
  }

  return {
    get current() {
      return held && isGood(held) ? held : undefined;
    },
    get refreshToken() {
      return held?.tokens.refreshToken ?? undefined;
    },
    shared: store !== undefined,
    async fresh(user, signal) {
      // The flight belongs to no single caller: one that gives up does not take the token from the others.
      flight ??= refresh(user)
        .catch((error: unknown) => {
          // Redacted by whoever asked: the others need not know its secrets. They each get an error of their own.
          throw markTokenFailure(sanitizeError(error, {}, user.redactor));
        })
        .finally(() => {
          flight = undefined;
        });
      flight.catch(() => {}); // all may have given up
      try {
        return await untilAborted(flight, signal);
      } catch (error) {
        throw ConnectorError.isInstance(error) ? copyError(error) : error;
      }
    },
    refuse(headers) {
      if (held?.headers === headers) held = { ...held, goodUntil: 0 };
    },
    throwUnsaved() {
      const error = unsaved;
      unsaved = undefined;
      if (error !== undefined) throw error;
    },
  };
}

const isGood = ({ goodUntil }: Held) => Date.now() < goodUntil;

/** Tokens in use, until the margin before they run out, but for so many milliseconds at the least. */
function hold(tokens: IssuedTokens, atLeastMs = 0): Held {
  const end = tokens.expiresAt ?? Number.POSITIVE_INFINITY;
  return {
    tokens,
    headers: { authorization: `Bearer ${tokens.accessToken}` },
    goodUntil: Math.max(end - marginMs, Date.now() + atLeastMs),
  };
}
