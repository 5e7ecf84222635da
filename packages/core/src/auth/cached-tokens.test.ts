import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { failure } from '../../test/fake-fetch.ts';
import { vendor } from '../../test/oauth-vendor.ts';
import type { AnyClientOptions } from '../client/create-runtime.ts';
import type { IssuedTokens, TokenCache } from '../define/tokens.ts';
import { oauth2ClientCredentials } from './oauth.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const hour = 3_600_000;
const never = () => new Promise<never>(() => {});
const auth = oauth2ClientCredentials({
  tokenUrl: 'https://auth.sample.test/token',
  clientId: 'clientId',
  clientSecret: 'clientSecret',
});

function memory(changes: Partial<TokenCache> = {}) {
  const kept = new Map<string, IssuedTokens>();
  const cache: TokenCache = {
    load: (key) => kept.get(key),
    save: (key, tokens) => void kept.set(key, tokens),
    ...changes,
  };
  return { kept, cache };
}

/** Each client acts as another process: they have nothing in common but the cache. */
function setUp(changes: Partial<TokenCache> = {}, options: Parameters<typeof vendor>[0] = { expiresIn: 3600 }) {
  const { kept, cache } = memory(changes);
  const { client, tokens, api, revoke } = vendor(options);
  const call = (more: AnyClientOptions = {}) => client(auth, { tokenCache: cache, ...more }).issues.get({ id: '1' });
  return { kept, tokens, api, call, revoke };
}

describe('a cache of tokens', () => {
  test('saves a process the exchange, until the token expires', async () => {
    const { tokens, call, kept } = setUp();
    await call();
    await call();
    expect(tokens).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(hour - 30_000);
    await call();
    expect(tokens).toHaveLength(2);
    expect([...kept.values()]).toEqual([{ accessToken: 'at-canary-2', expiresAt: expect.any(Number) }]);
  });

  test('has keys that show no secret, and differ by all that a token is made from', async () => {
    const { tokens, call, kept } = setUp();
    await call();
    await call({ clientSecret: 'another-canary' });
    await call({ clientId: 'another' });
    await call({ baseUrl: 'https://elsewhere.sample.test' });
    expect(tokens).toHaveLength(4);
    expect(kept.size).toBe(4);
    for (const key of kept.keys()) expect(key).toMatch(/^[0-9a-f]{64}$/);
  });

  test('that holds a token which the vendor rejects gets another one', async () => {
    const { tokens, call, api, revoke } = setUp();
    await call();
    revoke();
    await call();
    expect(tokens).toHaveLength(2);
    expect(api.map(({ headers }) => headers['authorization'])).toEqual(
      [1, 1, 2].map((number) => `Bearer at-canary-${number}`),
    );
    await call();
    expect(tokens).toHaveLength(2);
  });

  test('keeps nothing for a credential that is a function', async () => {
    const { tokens, call, kept } = setUp();
    await call({ clientSecret: () => 'from-a-vault' });
    await call({ clientSecret: () => 'from-a-vault' });
    expect([tokens.length, kept.size]).toEqual([2, 0]);
  });

  test('is not asked where tokens are passed', async () => {
    const { tokens, call, kept } = setUp();
    await failure(call({ tokens: { accessToken: 'at-canary-9' }, clientSecret: undefined }));
    expect([tokens.length, kept.size]).toEqual([0, 0]);
  });

  const broken: [string, Partial<TokenCache>][] = [
    ['throws', { load: () => Promise.reject(new Error('disk')), save: () => Promise.reject(new Error('full')) }],
    ['holds something else', { load: () => ({ accessToken: 'two words' }) }],
    ['has nothing', { load: () => null }],
  ];
  test.each(broken)('that %s is ignored', async (_, changes) => {
    const { tokens, call } = setUp(changes);
    expect((await call()).data).toMatchObject({ id: '1' });
    expect(tokens).toHaveLength(1);
  });

  test('that does not respond delays the call by 5 s', async () => {
    const load = vi.fn(never);
    const { tokens, call } = setUp({ load });
    const called = call();
    await vi.waitFor(() => expect(load).toHaveBeenCalled());
    await vi.advanceTimersByTimeAsync(5000);
    expect((await called).data).toMatchObject({ id: '1' });
    expect(tokens).toHaveLength(1);
  });

  test('needs its functions', () => {
    expect(() => setUp().call({ tokenCache: {} as TokenCache })).toThrow(
      'tokenCache: expected an object with functions',
    );
  });
});
