import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { failure, fakeFetch, json, ok, status } from '../../test/fake-fetch.ts';
import { refresh, tokenUrl, vendor } from '../../test/oauth-vendor.ts';
import { secrets } from '../../test/sample.ts';
import type { IssuedTokens, TokenStore } from '../define/tokens.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import { oauth2ClientCredentials } from './oauth.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const hour = 3_600_000;
const second = 1000;
const never = () => new Promise<never>(() => {});
const used = (requests: readonly { readonly body: string }[]) =>
  requests.map(({ body }) => new URLSearchParams(body).get('refresh_token'));

/** A row of a database. Each store over it acts as the store of a separate process. */
function row(tokens?: IssuedTokens) {
  const kept = { tokens };
  const store = (changes: Partial<TokenStore> = {}): TokenStore => ({
    load: async () => kept.tokens,
    save: async (saved) => {
      kept.tokens = saved;
    },
    ...changes,
  });
  return { kept, store };
}

describe('tokens that are passed to a client', () => {
  test('are used until they expire, and then their refresh token is used', async () => {
    const { client, tokens } = vendor({ expiresIn: 3600, rotates: true });
    await client().issues.get({ id: '1' });
    const given = { accessToken: 'at-canary-1', refreshToken: 'rt-next-canary-1', expiresAt: Date.now() + hour };
    const { issues } = client(refresh, { tokens: given });
    await issues.get({ id: '1' });
    expect(tokens).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(hour);
    await issues.get({ id: '1' });
    expect(used(tokens)).toEqual([secrets.refreshToken, 'rt-next-canary-1']);
  });

  test('may come from a database, which has null for missing values', async () => {
    const { fetch, seen } = fakeFetch(() => ok({ id: '1' }));
    const tokens = { accessToken: 'at-canary-7', refreshToken: null, expiresAt: null };
    await vendor().client(refresh, { fetch, tokens }).issues.get({ id: '1' });
    expect(seen.map(({ headers }) => headers['authorization'])).toEqual(['Bearer at-canary-7']);
  });

  test('need no other credential; when the vendor rejects them, the error says so', async () => {
    const { fetch, seen } = fakeFetch(() => status(401));
    const none = { clientId: undefined, clientSecret: undefined, refreshToken: undefined };
    const { issues } = vendor().client(refresh, { fetch, ...none, tokens: { accessToken: 'at-canary-7' } });
    expect(await failure(issues.get({ id: '1' }))).toMatchObject({ code: 'authentication', status: 401 });
    expect(seen).toHaveLength(1);
  });

  test.each<[string, unknown, string, string]>([
    ['a token alone', 'at-canary-7', 'tokens', 'a string'],
    ['a response of the endpoint', { access_token: 'at-canary-7' }, 'tokens.accessToken', 'nothing'],
    ['a whole header', { accessToken: 'Bearer at-canary-7' }, 'tokens.accessToken', 'text that is not a token'],
    ['a time in seconds', { accessToken: 'a', expiresAt: 1_760_000_000 }, 'tokens.expiresAt', 'a time in seconds'],
    ['a Date', { accessToken: 'a', expiresAt: new Date() }, 'tokens.expiresAt', 'an object'],
    ['half a store', { load: () => undefined }, 'tokens.accessToken', 'nothing'],
  ])('that are %s are rejected when the client is created', (_, tokens, path, received) => {
    const make = () => vendor().client(refresh, { tokens: tokens as never });
    expect(make).toThrow(InvalidOptionsError);
    expect(make).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ path, received })] }));
    expect(make).not.toThrow('canary');
  });
});

describe('a store', () => {
  test('receives the tokens each time new ones are issued', async () => {
    const { client } = vendor({ expiresIn: 3600, rotates: true });
    const { kept, store } = row();
    const { issues } = client(refresh, { tokens: store() });
    await issues.get({ id: '1' });
    expect(kept.tokens).toEqual({
      accessToken: 'at-canary-1',
      refreshToken: 'rt-next-canary-1',
      expiresAt: Date.now() + hour,
    });
    await vi.advanceTimersByTimeAsync(hour);
    await issues.get({ id: '1' });
    expect(kept.tokens?.refreshToken).toBe('rt-next-canary-2');
  });

  test('keeps its refresh token where the vendor issues no new one', async () => {
    const { client, tokens } = vendor({ expiresIn: 3600 });
    const { kept, store } = row({ accessToken: 'old', refreshToken: secrets.refreshToken, expiresAt: Date.now() });
    await client(refresh, { tokens: store(), refreshToken: undefined }).issues.get({ id: '1' });
    expect(kept.tokens).toMatchObject({ accessToken: 'at-canary-1', refreshToken: secrets.refreshToken });
    expect(tokens).toHaveLength(1);
  });

  test('lets one client per request share one token', async () => {
    const { client, tokens } = vendor({ expiresIn: 3600, rotates: true });
    const { store } = row();
    for (let i = 0; i < 5; i++) await client(refresh, { tokens: store() }).issues.get({ id: '1' });
    expect(tokens).toHaveLength(1);
  });

  test('supports client credentials as well', async () => {
    const { client, tokens } = vendor({ expiresIn: 3600 });
    const { store } = row();
    const auth = oauth2ClientCredentials({ tokenUrl, clientId: 'clientId', clientSecret: 'clientSecret' });
    for (let i = 0; i < 3; i++) await client(auth, { tokens: store() }).issues.get({ id: '1' });
    expect(tokens).toHaveLength(1);
  });

  test('that several clients share makes them refresh once, at the same time or later', async () => {
    const { client, tokens, api } = vendor({ expiresIn: 3600, rotates: true });
    const shared = row().store();
    const clients = Array.from({ length: 5 }, () => client(refresh, { tokens: shared }));
    await Promise.all(clients.map(({ issues }) => issues.get({ id: '1' })));
    expect(tokens).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(hour);
    await Promise.all(clients.map(({ issues }) => issues.get({ id: '1' })));
    expect(used(tokens)).toEqual([secrets.refreshToken, 'rt-next-canary-1']);
    expect(api).toHaveLength(10);
  });

  test('is loaded before a refresh, because another process may have refreshed', async () => {
    const { client, tokens, revoke } = vendor({ expiresIn: 3600, rotates: true });
    const { store } = row();
    const [one, other] = [client(refresh, { tokens: store() }), client(refresh, { tokens: store() })];
    await one.issues.get({ id: '1' });
    await other.issues.get({ id: '1' });
    revoke();
    await other.issues.get({ id: '1' });
    await one.issues.get({ id: '1' });
    expect(used(tokens)).toEqual([secrets.refreshToken, 'rt-next-canary-1']);
  });

  test('is loaded again when another process refreshed first', async () => {
    const { client, tokens, api } = vendor({ expiresIn: 3600, rotates: true });
    const { kept, store } = row();
    let ahead = true;
    const load = async () => {
      const { tokens: before } = kept;
      // The other process refreshes between this response and its use.
      if (ahead) {
        ahead = false;
        await client(refresh, { tokens: store() }).issues.get({ id: '1' });
      }
      return before;
    };
    await client(refresh, { tokens: store({ load }) }).issues.get({ id: '1' });
    expect(used(tokens)).toEqual([secrets.refreshToken, secrets.refreshToken]);
    expect(api.at(-1)?.headers['authorization']).toBe('Bearer at-canary-1');
  });

  test('has its tokens redacted for every client before anything is reported about them', async () => {
    const { store } = row({ accessToken: 'at-canary-77', refreshToken: 'rt-next-canary-77' });
    const shared = store();
    const { fetch } = fakeFetch(() => json({ error: 'at-canary-77 and rt-next-canary-77 are bad' }, 400));
    const { client } = vendor();
    for (const { issues } of [client(refresh, { fetch, tokens: shared }), client(refresh, { fetch, tokens: shared })]) {
      const error = await failure(issues.get({ id: '1' }));
      expect(error.message).toContain('[redacted] and [redacted] are bad');
      expect(inspect(error, { depth: 9 })).not.toContain('canary');
    }
  });

  test('whose refresh token is rejected does not have it repeated in the error of any caller', async () => {
    const { store } = row({ accessToken: 'a', refreshToken: 'rt-next-canary-77', expiresAt: Date.now() });
    const shared = store();
    const { fetch } = fakeFetch(() => json({ error: 'rt-next-canary-77 is void' }, 400));
    const { client } = vendor();
    const clients = [client(refresh, { fetch, tokens: shared }), client(refresh, { fetch, tokens: shared })];
    for (const error of await Promise.all(clients.map(({ issues }) => failure(issues.get({ id: '1' })))))
      expect(error.vendorCode).toBe('[redacted] is void');
  });
});

describe('a store that fails', () => {
  const failing = (name: 'throws' | 'rejects' | 'hangs') =>
    ({
      throws: () => {
        throw new Error('disk full');
      },
      rejects: () => Promise.reject(new Error('disk full')),
      hangs: never,
    })[name];

  test.each(['throws', 'rejects', 'hangs'] as const)(
    'to save (%s) is reported once, and its client continues',
    async (how) => {
      const { client, tokens, api } = vendor({ expiresIn: 3600, rotates: true });
      const { issues } = client(refresh, { tokens: row().store({ save: failing(how) }) });
      const calls = Array.from({ length: 10 }, (_, i) => issues.create({ title: `${i}` }));
      const settled = Promise.allSettled(calls);
      await vi.advanceTimersByTimeAsync(10 * second);
      const failed = (await settled).filter(({ status: how }) => how === 'rejected');
      expect(failed).toMatchObject([
        {
          reason: { code: 'connection', outcome: 'not_sent', message: expect.stringContaining('failed to save them') },
        },
      ]);
      await issues.create({ title: 'x' });
      expect(tokens).toHaveLength(1);
      expect(api).toHaveLength(10);
    },
  );

  test('to save is reported to the next call when no caller waits any more', async () => {
    const { client } = vendor({ expiresIn: 3600 });
    const { issues } = client(refresh, { timeout: second, tokens: row().store({ save: never }) });
    const first = failure(issues.get({ id: '1' }));
    await vi.advanceTimersByTimeAsync(second);
    expect(await first).toMatchObject({ code: 'timeout' });
    await vi.advanceTimersByTimeAsync(9 * second);
    expect((await failure(issues.get({ id: '1' }))).message).toContain('failed to save them');
    expect((await issues.get({ id: '1' })).data).toEqual({ id: '1' });
  });

  test('to save does not restore an old refresh token', async () => {
    const { client, tokens } = vendor({ expiresIn: 3600, rotates: true });
    const old = { accessToken: 'old', refreshToken: secrets.refreshToken, expiresAt: Date.now() };
    const { issues } = client(refresh, { tokens: row(old).store({ save: failing('rejects') }) });
    await failure(issues.get({ id: '1' }));
    await vi.advanceTimersByTimeAsync(hour);
    await failure(issues.get({ id: '1' }));
    expect(used(tokens)).toEqual([secrets.refreshToken, 'rt-next-canary-1']);
  });

  test.each(['throws', 'rejects', 'hangs'] as const)(
    'to load (%s) prevents the use of any refresh token',
    async (how) => {
      const { client, tokens, api } = vendor();
      const load = vi.fn<TokenStore['load']>(failing(how));
      const { issues } = client(refresh, { retries: 0, tokens: row().store({ load }) });
      const call = failure(issues.create({ title: 'x' }));
      await vi.advanceTimersByTimeAsync(10 * second);
      expect(await call).toMatchObject({ code: 'connection', outcome: 'not_sent', retryable: true });
      expect([tokens, api]).toEqual([[], []]);
      load.mockImplementation(() => undefined);
      await issues.create({ title: 'x' });
      expect(api).toHaveLength(1);
    },
  );

  test('by loading invalid tokens is reported without repeating them', async () => {
    const load = () => ({ accessToken: 'at-canary-77', expiresAt: '1760000000000' }) as never;
    const error = await failure(
      vendor()
        .client(refresh, { tokens: row().store({ load }) })
        .issues.get({ id: '1' }),
    );
    expect(error).toMatchObject({ code: 'invalid_options', outcome: 'not_sent' });
    expect(error.message).toContain('tokens.load().expiresAt: expected Unix time in milliseconds, received a string');
  });
});
