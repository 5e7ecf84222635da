import { describe, expect, test } from 'vitest';
import { failure, ok, scriptedFetch, status } from '../../test/fake-fetch.ts';
import { refresh } from '../../test/oauth-vendor.ts';
import { sampleWith } from '../../test/sample.ts';
import { createClient } from '../client/create-client.ts';
import type { AnyClientOptions } from '../client/create-runtime.ts';
import { describe as describeConnector } from '../describe.ts';
import { createRateLimiter } from '../transport/rate-limiter.ts';
import { anyOf } from './any-of.ts';
import { basic, bearer } from './static.ts';

const sample = sampleWith({ auth: anyOf(bearer('apiToken'), basic('siteId', 'trackKey'), refresh) });
const token = { SAMPLE_API_TOKEN: 'env-token' };
const pair = { SAMPLE_SITE_ID: 'env-site', SAMPLE_TRACK_KEY: 'env-key' };
const bearerOf = (text: string) => `Bearer ${text}`;
const basicOf = (text: string) => `Basic ${btoa(text)}`;

async function sent(options: AnyClientOptions) {
  const { fetch, seen } = scriptedFetch(ok({ id: '1' }));
  await createClient(sample, { env: {}, fetch, ...options }).issues.get({ id: '1' });
  return seen[0]?.headers['authorization'];
}

const failed = (options: AnyClientOptions) =>
  failure(createClient(sample, { env: {}, fetch: scriptedFetch().fetch, ...options }).issues.get({ id: '1' }));

describe('of several ways, a client uses', () => {
  test.each([
    ['the first that is complete', { env: pair }, basicOf('env-site:env-key')],
    ['the first of several', { env: { ...token, ...pair } }, bearerOf('env-token')],
    ['the one that was passed', { env: token, siteId: 's', trackKey: 'k' }, basicOf('s:k')],
    ['one that was passed in part', { env: { ...token, ...pair }, trackKey: 'k' }, basicOf('env-site:k')],
    ['one that was passed as a whole', { env: pair, siteId: 's', apiToken: 't' }, bearerOf('t')],
    ['tokens that were passed', { env: token, tokens: { accessToken: 'at' } }, bearerOf('at')],
    ['tokens and their client', { env: token, tokens: { accessToken: 'at' }, clientId: 'c' }, bearerOf('at')],
    ['one that was passed as a function', { env: pair, apiToken: () => 't' }, bearerOf('t')],
  ])('%s', async (_, options, header) => {
    expect(await sent(options)).toBe(header);
  });

  test('none of the environment where a field was passed, even as undefined', async () => {
    const error = await failed({ env: { ...token, ...pair }, apiToken: undefined });
    expect(error).toMatchObject({ code: 'missing_credentials', outcome: 'not_sent' });
  });
});

describe('without a complete way', () => {
  test('every way is listed', async () => {
    const error = await failed({});
    expect(error.message).toContain("Sample's credentials are missing.");
    expect(error.hint?.split('\n').slice(1)).toEqual([
      '- `apiToken` (SAMPLE_API_TOKEN)',
      '- `siteId` (SAMPLE_SITE_ID) and `trackKey` (SAMPLE_TRACK_KEY)',
      '- `clientId` (SAMPLE_CLIENT_ID) and `clientSecret` (SAMPLE_CLIENT_SECRET) and `refreshToken` (SAMPLE_REFRESH_TOKEN)',
    ]);
  });

  test('what the closest one lacks is named', async () => {
    const error = await failed({ env: { SAMPLE_CLIENT_ID: 'c', SAMPLE_SITE_ID: 's' } });
    expect(error.message).toContain('incomplete: `trackKey` (SAMPLE_TRACK_KEY) is missing.');
    expect(error.hint).toContain('Made under Settings.');
  });

  test('check() says so', async () => {
    const client = createClient(sample, { env: {} });
    expect((await client.check()).apis['rest']?.status).toBe('missing');
  });
});

test('a rejected credential is named by its own variables', async () => {
  const { fetch } = scriptedFetch(status(401));
  const error = await failure(createClient(sample, { env: pair, fetch }).issues.get({ id: '1' }));
  expect(error.hint).toContain('Check SAMPLE_SITE_ID and SAMPLE_TRACK_KEY.');
});

test('a dry run shows the way that is used', async () => {
  const { data } = await createClient(sample, { env: pair }).issues.get({ id: '1' }, { dryRun: true });
  expect(data.headers['authorization']).toBe('Basic [redacted]');
});

test('a name for the account is needed only where a refresh token is used', () => {
  const rateLimiter = createRateLimiter();
  expect(() => createClient(sample, { env: token, rateLimiter })).not.toThrow();
  const options = { env: {}, rateLimiter, clientId: 'c', clientSecret: 's', refreshToken: 'r' };
  expect(() => createClient(sample, options)).toThrow('account: expected a name');
});

test('the description lists the ways', () => {
  expect(describeConnector(sample).apis['rest']?.auth).toEqual({
    kind: 'any_of',
    credentials: ['apiToken', 'siteId', 'trackKey', 'clientId', 'clientSecret', 'refreshToken'],
    ways: [
      { kind: 'bearer', credentials: ['apiToken'] },
      { kind: 'basic', credentials: ['siteId', 'trackKey'] },
      { kind: 'oauth2_refresh_token', credentials: ['clientId', 'clientSecret', 'refreshToken'] },
    ],
  });
});
