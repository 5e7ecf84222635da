import type { AuthContext } from '../define/auth.ts';
import type { TokenStore } from '../define/tokens.ts';
import { tokenIssues } from './validate-tokens.ts';
import { within } from './within.ts';

/** A cache that hangs must not block its clients for longer: less than a store may take, whose failure would end the call. */
const timeoutMs = 5000;

/**
 * Returns the place of one token in the client's cache. `undefined` without a cache, and where a credential is a function: what it returns
 * next is not known.
 */
export function cachedTokens(
  { tokenCache, optionalCredential, varies, baseUrl, region }: AuthContext,
  kind: string,
  madeFrom: readonly string[],
): TokenStore | undefined {
  if (tokenCache === undefined || madeFrom.some(varies)) return undefined;
  const values = madeFrom.map((name) => [name, optionalCredential(name) ?? null]);
  const key = () => sha256(JSON.stringify(['agent-connectors token', kind, baseUrl(), region ?? null, values]));
  return {
    async load() {
      const loaded = await quietly(async () => tokenCache.load(await key()));
      return tokenIssues(loaded, 'token').length === 0 ? loaded : undefined;
    },
    async save(tokens) {
      await quietly(async () => tokenCache.save(await key(), tokens));
    },
  };
}

/** A cache is no reason for a call to fail. */
async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await within(timeoutMs, work);
  } catch {
    return undefined;
  }
}

async function sha256(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
