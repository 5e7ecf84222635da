import { describe, expect, test } from 'vitest';
import { failure, fakeFetch, json, ok, scriptedFetch, status } from '../../test/fake-fetch.ts';
import { vendor } from '../../test/oauth-vendor.ts';
import { sampleWith } from '../../test/sample.ts';
import { createClient } from '../client/create-client.ts';
import type { AnyClientOptions } from '../client/create-runtime.ts';
import type { Auth } from '../define/auth.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import { createRateLimiter } from '../transport/rate-limiter.ts';
import { basic, bearer } from './static.ts';

function clientOf(options: AnyClientOptions, auth: Auth = bearer('apiToken')) {
  return createClient(sampleWith({ auth }), { env: {}, retries: 0, ...options });
}

/** A function that returns the values in turn, and the last one from then on. */
function rotating(...values: string[]) {
  const read = Object.assign(() => values[Math.min(read.calls++, values.length - 1)] ?? '', { calls: 0 });
  return read;
}

describe('a credential that is passed as a function', () => {
  test('is read for each request, and trimmed', async () => {
    const { fetch, seen } = fakeFetch(() => ok({ id: '1' }));
    const { issues } = clientOf({ fetch, apiToken: rotating(' first-canary\n', 'second-canary') });
    await issues.get({ id: '1' });
    await issues.get({ id: '1' });
    expect(seen.map(({ headers }) => headers['authorization'])).toEqual([
      'Bearer first-canary',
      'Bearer second-canary',
    ]);
  });

  test('may be read later', async () => {
    const { fetch, seen } = fakeFetch(() => ok({ id: '1' }));
    const auth = basic('siteId', 'trackKey');
    await clientOf({ fetch, siteId: 'site', trackKey: async () => 'key-canary' }, auth).issues.get({ id: '1' });
    expect(seen[0]?.headers['authorization']).toBe(`Basic ${btoa('site:key-canary')}`);
  });

  test('is read again for a retry', async () => {
    const { fetch, seen } = scriptedFetch(status(503, { 'retry-after': '0' }), ok({ id: '1' }));
    await clientOf({ fetch, retries: 1, apiToken: rotating('first-canary', 'second-canary') }).issues.get({ id: '1' });
    expect(seen[1]?.headers['authorization']).toBe('Bearer second-canary');
  });

  test('is read once more after a 401, and the request is sent again if it changed', async () => {
    const { fetch, seen } = scriptedFetch(status(401), ok({ id: '1' }));
    const apiToken = rotating('old-canary', 'new-canary');
    await clientOf({ fetch, apiToken }).issues.create({ title: 'x' });
    expect(seen.map(({ headers }) => headers['authorization'])).toEqual(['Bearer old-canary', 'Bearer new-canary']);
    expect(apiToken.calls).toBe(2);
  });

  test('is not sent again after a 401 if it is the same', async () => {
    const { fetch, seen } = scriptedFetch(status(401));
    const apiToken = rotating('old-canary');
    expect(await failure(clientOf({ fetch, apiToken }).issues.get({ id: '1' }))).toMatchObject({ status: 401 });
    expect([seen.length, apiToken.calls]).toEqual([1, 2]);
  });

  test('becomes secret before it is used', async () => {
    const { fetch } = fakeFetch(() => Response.json({ error: 'bad token rotated-canary-1' }, { status: 403 }));
    const error = await failure(clientOf({ fetch, apiToken: () => 'rotated-canary-1' }).issues.get({ id: '1' }));
    expect(error.message).toContain('bad token [redacted]');
  });

  test.each([[undefined], [null], ['']])('and returns %j is missing', async (value) => {
    const { fetch, seen } = scriptedFetch();
    const error = await failure(clientOf({ fetch, apiToken: () => value }).issues.create({ title: 'x' }));
    expect(error).toMatchObject({ code: 'missing_credentials', outcome: 'not_sent' });
    expect(error.message).toContain('`apiToken` was passed as a function that returned nothing');
    expect(seen).toHaveLength(0);
  });

  test('is checked as text is', async () => {
    const { fetch, seen } = scriptedFetch();
    const error = await failure(clientOf({ fetch, apiToken: () => 'Bearer canary' }).issues.get({ id: '1' }));
    expect(error).toBeInstanceOf(InvalidOptionsError);
    expect(error.message).not.toContain('canary');
    expect(seen).toHaveLength(0);
  });

  test('and fails sends nothing, and may be retried', async () => {
    const { fetch, seen } = scriptedFetch();
    const vault = async () => {
      throw new Error('the vault is sealed');
    };
    const error = await failure(clientOf({ fetch, apiToken: vault }).issues.create({ title: 'x' }));
    expect(error).toMatchObject({ code: 'connection', outcome: 'not_sent', retryable: true });
    expect(error.message).toContain("Sample's API token could not be read");
    expect(error.cause).toMatchObject({ message: 'the vault is sealed' });
    expect(seen).toHaveLength(0);
  });

  test('is read by OAuth when it needs a token, not for each request', async () => {
    const { client, tokens } = vendor();
    const clientSecret = rotating('secret-canary');
    const { issues } = client(undefined, { clientSecret });
    await issues.get({ id: '1' });
    await issues.get({ id: '1' });
    expect([tokens.length, clientSecret.calls]).toEqual([1, 1]);
  });

  test('needs a name for its account with a shared limiter', () => {
    const options = { apiToken: () => 't', rateLimiter: createRateLimiter() };
    expect(() => clientOf(options)).toThrow('account: expected a name');
    expect(() => clientOf({ ...options, account: 'customer-1' })).not.toThrow();
  });

  test('is a secret one', () => {
    expect(() => clientOf({ siteId: () => 'site' })).toThrow('received a function');
  });
});

test('a password that changes with each request stays secret in every call under way', async () => {
  const arrived = Promise.withResolvers<void>();
  const { fetch } = fakeFetch(async ({ headers }, turn) => {
    if (turn === 14) arrived.resolve();
    await arrived.promise;
    return json({ error: `not ${headers['authorization']}` }, 400);
  });
  let turn = 0;
  const trackKey = () => `rotating-canary-${turn++}-abcdef`;
  const { issues } = clientOf({ fetch, siteId: 'site', trackKey }, basic('siteId', 'trackKey'));
  const errors = await Promise.all(Array.from({ length: 15 }, () => failure(issues.get({ id: '1' }))));
  const passwords = Array.from({ length: 15 }, (_, index) => btoa(`site:rotating-canary-${index}-abcdef`));
  for (const password of passwords) expect(JSON.stringify(errors)).not.toContain(password);
  expect(errors[0]?.message).toContain('[redacted]');
});
