import { describe, expect, test } from 'vitest';
import { fakeFetch, ok } from '../../test/fake-fetch.ts';
import { refresh } from '../../test/oauth-vendor.ts';
import { sampleWith, secrets } from '../../test/sample.ts';
import { createClient } from '../client/create-client.ts';
import type { AnyClientOptions } from '../client/create-runtime.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import type { RateLimiter } from '../transport/rate-limiter.ts';
import { accountFingerprint } from './account-fingerprint.ts';

/** Returns the fingerprint of an account with the given credentials. */
const of = (values: Record<string, string>, baseUrl = 'https://api.example.com', names = Object.keys(values)) =>
  accountFingerprint(baseUrl, names, { find: (name) => values[name] });

test('the same credential at the same address gives the same fingerprint in every process', async () => {
  // Computed independently of this code, with sha256sum.
  expect(await of({ apiKey: 'key one' })).toBe('b7cad38f100bee95');
});

test('another credential or address gives another fingerprint', async () => {
  const accounts = await Promise.all([
    of({ apiKey: 'a' }),
    of({ apiKey: 'b' }),
    of({ apiKey: 'a' }, 'https://eu.example.com'),
    of({ token: 'a' }),
    of({ id: 'a', secret: 'b' }),
    of({ id: 'ab', secret: '' }),
    of({ id: 'b', secret: 'a' }),
    of({}, undefined, ['id']),
    of({}),
  ]);
  expect(new Set(accounts).size).toBe(accounts.length);
});

test('only the credentials that an API uses identify an account', async () => {
  expect(await of({ apiKey: 'a', other: 'b' }, undefined, ['apiKey'])).toBe(await of({ apiKey: 'a' }));
});

test('an account name identifies an account, whatever its credentials are', async () => {
  const named = (values: Record<string, string>, account: string, baseUrl = 'https://api.example.com') =>
    accountFingerprint(baseUrl, Object.keys(values), { find: (name) => values[name] }, account);
  const one = await named({ refreshToken: 'a' }, 'customer 1');
  expect(await named({ refreshToken: 'b' }, 'customer 1')).toBe(one);
  expect(await named({ refreshToken: 'a' }, 'customer 2')).not.toBe(one);
  expect(await named({ refreshToken: 'a' }, 'customer 1', 'https://eu.example.com')).not.toBe(one);
  expect(await of({ account: 'customer 1' })).not.toBe(one);
});

describe('when refresh tokens rotate, a client that shares a limiter', () => {
  const buckets: string[] = [];
  const rateLimiter: RateLimiter = {
    async acquire(bucket) {
      buckets.push(bucket);
      return undefined;
    },
  };
  const { fetch } = fakeFetch(({ url }) =>
    url.endsWith('/token') ? Response.json({ access_token: 'at-canary-1' }) : ok({}),
  );
  const client = (options: AnyClientOptions) =>
    createClient(sampleWith({ auth: refresh }), {
      env: {},
      fetch,
      rateLimiter,
      clientId: 'cid',
      clientSecret: secrets.clientSecret,
      ...options,
    });

  test('uses the fingerprint of the account that it names', async () => {
    for (const account of ['customer 1', 'customer 2'])
      for (const refreshToken of [secrets.refreshToken, 'rt-next-canary-1'])
        await client({ account, refreshToken }).issues.notify({ id: '1' });
    const [one, after, other, last] = buckets;
    expect([after, last]).toEqual([one, other]);
    expect(one).not.toBe(other);
    expect(one).not.toContain('customer');
  });

  test('must name an account', () => {
    expect(() => client({ refreshToken: secrets.refreshToken })).toThrow(InvalidOptionsError);
    expect(() => client({})).toThrow('account: expected a name for the account whose limits the client uses');
    expect(() => client({ account: ' ' })).toThrow('account: expected text that is not empty');
    expect(() => client({ rateLimiter: undefined })).not.toThrow();
  });
});
