import { describe, expect, test } from 'vitest';
import { failure, fakeFetch, json, ok, type Seen, status } from '../../test/fake-fetch.ts';
import { tokenUrl } from '../../test/oauth-vendor.ts';
import { sampleWith } from '../../test/sample.ts';
import { createClient } from '../client/create-client.ts';
import type { AnyClientOptions } from '../client/create-runtime.ts';
import { oauth2RefreshToken } from './oauth.ts';

const sample = sampleWith({
  origins: 'https://{instance}.my.sales.test',
  auth: oauth2RefreshToken({
    tokenUrl,
    clientId: 'clientId',
    refreshToken: 'refreshToken',
    origin: { field: 'instance_url', suffixes: ['.sales.test'] },
  }),
});

function vendorAt(instance: unknown, respond: (request: Seen) => Response = () => ok({ id: '1' })) {
  const tokens: Seen[] = [];
  const api: Seen[] = [];
  const { fetch } = fakeFetch((request) => {
    if (request.url === tokenUrl) {
      tokens.push(request);
      return json({ access_token: `at-canary-${tokens.length}`, instance_url: instance });
    }
    api.push(request);
    return respond(request);
  });
  const client = (options: AnyClientOptions = {}) =>
    createClient(sample, { env: {}, clientId: 'c', refreshToken: 'rt-canary', fetch, retries: 0, ...options });
  return { tokens, api, client };
}

const acme = 'https://acme.my.sales.test';

describe('the host that a token response names', () => {
  test('gets the requests', async () => {
    const { client, api } = vendorAt(acme, ({ url }) => ok(url.endsWith('/1') ? { id: '1' } : []));
    const { issues } = client();
    await issues.list({ q: 'a' });
    await issues.get({ id: '1' });
    expect(api.map(({ url }) => url)).toEqual([`${acme}/issues?query=a`, `${acme}/issues/1`]);
  });

  test.each([
    ['https://evil.test'],
    ['https://acme.my.sales.test.evil.test'],
    ['https://evilsales.test'],
    ['http://acme.my.sales.test'],
    ['https://acme.my.sales.test:8443'],
    ['https://user:password@acme.my.sales.test'],
    ['https://acme.my.sales.test/path'],
    ['acme.my.sales.test'],
    [7],
  ])('is not %s', async (instance) => {
    const { client, api } = vendorAt(instance);
    const error = await failure(client().issues.create({ title: 'x' }));
    expect(error).toMatchObject({ code: 'authentication', outcome: 'not_sent' });
    expect(api).toHaveLength(0);
  });

  test('must be named', async () => {
    const { client, api } = vendorAt(undefined);
    expect(await failure(client().issues.get({ id: '1' }))).toMatchObject({ code: 'authentication' });
    expect(api).toHaveLength(0);
  });

  test('is kept with the tokens', async () => {
    const { client } = vendorAt(acme);
    const saved: unknown[] = [];
    await client({ tokens: { load: () => undefined, save: (issued) => void saved.push(issued) } }).issues.get({
      id: '1',
    });
    expect(saved).toMatchObject([{ accessToken: 'at-canary-1', origin: acme }]);
  });

  test('comes from stored tokens, too', async () => {
    const { client, tokens, api } = vendorAt(acme);
    await client({ tokens: { accessToken: 'kept', origin: 'https://kept.my.sales.test' } }).issues.get({ id: '1' });
    expect([tokens.length, api[0]?.url]).toEqual([0, 'https://kept.my.sales.test/issues/1']);
  });

  test('of stored tokens is checked as well', async () => {
    const { client, api } = vendorAt(acme);
    const tokens = { accessToken: 'kept', origin: 'https://evil.test' };
    expect(await failure(client({ tokens }).issues.get({ id: '1' }))).toMatchObject({ code: 'authentication' });
    expect(api).toHaveLength(0);
    const store = { load: () => ({ accessToken: 'kept', origin: 'http://acme.my.sales.test' }), save: () => {} };
    expect(await failure(client({ tokens: store }).issues.get({ id: '1' }))).toMatchObject({ code: 'invalid_options' });
  });

  test('is requested where stored tokens do not have it', async () => {
    const { client, tokens, api } = vendorAt(acme);
    await client({ tokens: { accessToken: 'kept' } }).issues.get({ id: '1' });
    expect([tokens.length, api[0]?.url]).toEqual([1, `${acme}/issues/1`]);
  });

  test('changes with a renewed token', async () => {
    const { client, api } = vendorAt(acme, ({ headers }) =>
      headers['authorization'] === 'Bearer old' ? status(401) : ok({ id: '1' }),
    );
    await client({ tokens: { accessToken: 'old', origin: 'https://old.sales.test' } }).issues.get({ id: '1' });
    expect(api.map(({ url }) => url)).toEqual(['https://old.sales.test/issues/1', `${acme}/issues/1`]);
  });

  test('gives way to an address of the client', async () => {
    const { client, api } = vendorAt(acme);
    await client({ baseUrl: { rest: 'http://127.0.0.1:9' } }).issues.get({ id: '1' });
    expect(api[0]?.url).toBe('http://127.0.0.1:9/issues/1');
  });

  test('is where redirects may lead with the credential', async () => {
    const { client, api } = vendorAt(acme, ({ url }) =>
      url.endsWith('/1') ? status(307, { location: '/issues/2' }) : ok({ id: '2' }),
    );
    expect((await client().issues.get({ id: '1' })).data).toEqual({ id: '2' });
    expect(api[1]).toMatchObject({ url: `${acme}/issues/2`, headers: { authorization: 'Bearer at-canary-1' } });
  });

  test('is shown by its name in a dry run, which requests no token', async () => {
    const { client, tokens } = vendorAt(acme);
    const { data } = await client().issues.get({ id: '1' }, { dryRun: true });
    expect(data.url).toBe('https://{instance}.my.sales.test/issues/1');
    expect(tokens).toHaveLength(0);
  });

  test('is unknown to operations without a credential', async () => {
    const { client, api } = vendorAt(acme);
    expect(await failure(client().status.get())).toMatchObject({ code: 'missing_credentials', outcome: 'not_sent' });
    expect(api).toHaveLength(0);
  });
});
