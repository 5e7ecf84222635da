import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { failure, fakeFetch, json, status } from '../../test/fake-fetch.ts';
import { refresh, tokenUrl, vendor } from '../../test/oauth-vendor.ts';
import { rest, sampleWith, secrets, track } from '../../test/sample.ts';
import { createClient } from '../client/create-client.ts';
import { AuthenticationError } from '../errors/authentication-error.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import type { Fetch } from '../util/fetch.ts';
import { oauth2ClientCredentials, oauth2RefreshToken } from './oauth.ts';
import { isTokenFailure } from './token-failure.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const times = <T>(count: number, make: () => Promise<T>) => Promise.all(Array.from({ length: count }, make));

describe('a refresh token', () => {
  test('is exchanged for an access token, with Basic authentication of the client', async () => {
    const { client, tokens, api } = vendor();
    await client().issues.get({ id: '1' });
    expect(tokens).toHaveLength(1);
    const [request] = tokens;
    expect(request?.method).toBe('POST');
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      grant_type: 'refresh_token',
      refresh_token: secrets.refreshToken,
    });
    expect(request?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    const pair = Buffer.from(request?.headers['authorization']?.slice('Basic '.length) ?? '', 'base64').toString();
    expect(pair.split(':').map(decodeURIComponent)).toEqual(['cid', secrets.clientSecret]);
    expect(api[0]?.headers['authorization']).toBe('Bearer at-canary-1');
  });

  test('is sent with client id and secret in the body where the vendor requires that', async () => {
    const { client, tokens } = vendor();
    const auth = oauth2RefreshToken({
      tokenUrl,
      clientId: 'clientId',
      clientSecret: 'clientSecret',
      refreshToken: 'refreshToken',
      clientAuthentication: 'body',
      scopes: ['a', 'b'],
    });
    await client(auth).issues.get({ id: '1' });
    expect(Object.fromEntries(new URLSearchParams(tokens[0]?.body))).toEqual({
      grant_type: 'refresh_token',
      refresh_token: secrets.refreshToken,
      client_id: 'cid',
      client_secret: secrets.clientSecret,
      scope: 'a b',
    });
    expect(tokens[0]?.headers).not.toHaveProperty('authorization');
  });

  test('is exchanged once for ten concurrent calls', async () => {
    const { client, tokens, api } = vendor();
    const { issues } = client();
    await times(10, () => issues.get({ id: '1' }));
    expect(tokens).toHaveLength(1);
    expect(api).toHaveLength(10);
  });

  test('is not exchanged while the access token is valid, and is exchanged a minute before it expires', async () => {
    const { client, tokens } = vendor({ expiresIn: 3600 });
    const { issues } = client();
    await issues.get({ id: '1' });
    await vi.advanceTimersByTimeAsync(3_539_000);
    await issues.get({ id: '1' });
    expect(tokens).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2000);
    await issues.get({ id: '1' });
    expect(tokens).toHaveLength(2);
  });

  test('is not exchanged on every call when access tokens live for less than the margin', async () => {
    const { client, tokens } = vendor({ expiresIn: 30 });
    const { issues } = client();
    await issues.get({ id: '1' });
    await issues.get({ id: '1' });
    expect(tokens).toHaveLength(1);
  });

  test('that was rotated is used for the next exchange', async () => {
    const { client, tokens } = vendor({ expiresIn: 3600, rotates: true });
    const { issues } = client();
    await issues.get({ id: '1' });
    await vi.advanceTimersByTimeAsync(3_600_000);
    await issues.get({ id: '1' });
    expect(tokens.map(({ body }) => new URLSearchParams(body).get('refresh_token'))).toEqual([
      secrets.refreshToken,
      'rt-next-canary-1',
    ]);
  });

  test('that was rotated is used by check() as well', async () => {
    const { client, tokens } = vendor({ rotates: true });
    const { issues, check } = client();
    await issues.get({ id: '1' });
    expect((await check()).apis['rest']).toEqual({ status: 'ok' });
    expect(tokens).toHaveLength(1);
  });

  test('is sent to the token endpoint of the region', async () => {
    const { client, tokens } = vendor();
    const auth = oauth2RefreshToken({
      tokenUrl: { us: 'https://nowhere.test', eu: tokenUrl },
      clientId: 'clientId',
      refreshToken: 'refreshToken',
    });
    await client(auth, { region: 'eu' }).issues.get({ id: '1' });
    expect(tokens).toHaveLength(1);
  });
});

describe('a 401', () => {
  test('renews the token once, and the call succeeds', async () => {
    const { client, tokens, api, revoke } = vendor();
    const { issues } = client();
    await issues.get({ id: '1' });
    revoke();
    const { data, meta } = await issues.get({ id: '1' });
    expect(data).toEqual({ id: '1' });
    expect(meta.attempts).toBe(1);
    expect(tokens).toHaveLength(2);
    expect(api.at(-1)?.headers['authorization']).toBe('Bearer at-canary-2');
  });

  test('to a write renews the token once as well, because the vendor rejected the write', async () => {
    const { client, api, revoke } = vendor();
    const { issues } = client();
    await issues.get({ id: '1' });
    revoke();
    await issues.create({ title: 'x' });
    expect(api.slice(1).map(({ method, body }) => [method, body])).toEqual([
      ['POST', '{"title":"x"}'],
      ['POST', '{"title":"x"}'],
    ]);
  });

  test('to ten concurrent calls renews the token once', async () => {
    const { client, tokens, revoke } = vendor();
    const { issues } = client();
    await issues.get({ id: '1' });
    revoke();
    const results = await times(10, () => issues.get({ id: '1' }));
    expect(results).toHaveLength(10);
    expect(tokens).toHaveLength(2);
  });

  test('that arrives after the token was renewed does not renew it again', async () => {
    const { fetch: good, client, tokens, revoke } = vendor();
    let release = () => {};
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    const fetch: Fetch = async (url, init) => {
      const response = await good(url, init);
      if (url.endsWith('/late') && response.status === 401) await late;
      return response;
    };
    const { issues } = client(refresh, { fetch });
    await issues.get({ id: 'first' });
    revoke();
    const slow = issues.get({ id: 'late' });
    await issues.get({ id: 'early' });
    expect(tokens).toHaveLength(2);
    release();
    await slow;
    expect(tokens).toHaveLength(2);
  });

  test('to the new token as well ends the call', async () => {
    const { client, tokens, api } = vendor({ rejectsAll: true });
    const error = await failure(client().issues.get({ id: '1' }));
    expect(error).toMatchObject({ code: 'authentication', status: 401, outcome: 'rejected', retryable: false });
    expect(tokens).toHaveLength(2);
    expect(api).toHaveLength(2);
  });
});

describe('client credentials', () => {
  const auth = oauth2ClientCredentials({
    tokenUrl,
    clientId: 'clientId',
    clientSecret: 'clientSecret',
    scopes: ['all'],
  });

  test('are exchanged once for ten concurrent calls', async () => {
    const { client, tokens } = vendor();
    const { issues } = client(auth);
    await times(10, () => issues.get({ id: '1' }));
    expect(tokens).toHaveLength(1);
    expect(Object.fromEntries(new URLSearchParams(tokens[0]?.body))).toEqual({
      grant_type: 'client_credentials',
      scope: 'all',
    });
  });
});

describe('when no token is issued', () => {
  test('because the refresh token is no longer valid, the error says so without showing it', async () => {
    const { client, api, rotateAway } = vendor();
    rotateAway();
    const error = await failure(client().issues.create({ title: 'x' }));
    expect(error).toMatchObject({
      code: 'authentication',
      status: 400,
      vendorCode: 'invalid_grant',
      outcome: 'not_sent',
    });
    expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain(secrets.refreshToken);
    expect(api).toHaveLength(0);
  });

  test('the authentication of the client is not shown', async () => {
    const { client } = vendor();
    const { fetch } = fakeFetch(({ headers }) => json({ error: `bad ${headers['authorization']}` }, 401));
    const error = await failure(client(refresh, { fetch }).issues.get({ id: '1' }));
    expect(error.vendorCode).toBe('bad Basic [redacted]');
    expect(error.message).toContain('bad Basic [redacted]');
  });

  test.each([
    ['a web page', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['no token', () => json({ token_type: 'bearer' })],
    ['an empty token', () => json({ access_token: '' })],
    ['something that is not an object', () => json('at-canary')],
    ['a redirect', () => new Response(null, { status: 307, headers: { location: 'https://evil.test/token' } })],
  ])('because the endpoint returns %s, nothing is sent to the API', async (_, respond) => {
    const { fetch, seen } = fakeFetch(respond);
    const { client } = vendor();
    const error = await failure(client(refresh, { fetch }).issues.create({ title: 'x' }));
    expect(error).toMatchObject({ code: 'invalid_response', outcome: 'not_sent' });
    expect(seen.map(({ url }) => url)).toEqual([tokenUrl]);
  });

  test('because the endpoint cannot be reached, even a write is retried', async () => {
    const { fetch: good, client, api } = vendor();
    let failures = 2;
    const fetch: Fetch = async (url, init) => {
      if (failures-- > 0) throw new TypeError('fetch failed');
      return good(url, init);
    };
    const call = client(refresh, { fetch }).issues.create({ title: 'x' });
    await vi.runAllTimersAsync();
    await call;
    expect(api).toHaveLength(1);
  });

  test.each([500, 503, 429])(
    'because the endpoint responds with %i, the request is retried, even for a write',
    async (code) => {
      const { fetch: good, client, api } = vendor();
      let failures = 2;
      const fetch: Fetch = async (url, init) => (failures-- > 0 ? status(code) : good(url, init));
      const call = client(refresh, { fetch }).issues.create({ title: 'x' });
      await vi.runAllTimersAsync();
      await call;
      expect(api).toHaveLength(1);
    },
  );

  test('before the timeout, a write was not sent', async () => {
    const { client } = vendor();
    const fetch: Fetch = () => new Promise(() => {});
    const call = failure(client(refresh, { fetch, timeout: 1000 }).issues.create({ title: 'x' }));
    await vi.advanceTimersByTimeAsync(1000);
    expect(await call).toMatchObject({ code: 'timeout', outcome: 'not_sent', retryable: true });
  });

  test('each of the waiting calls gets its own error', async () => {
    const { client, tokens, rotateAway } = vendor();
    rotateAway();
    const { issues } = client();
    const calls = [issues.create({ title: 'x' }), issues.get({ id: '1' }), issues.delete({ id: '1' })];
    const errors = await Promise.all(calls.map(failure));
    expect(tokens).toHaveLength(1);
    expect(new Set(errors).size).toBe(3);
    expect(errors.map(({ action }) => action)).toEqual(['create', 'get', 'delete']);
    for (const error of errors) {
      expect(error).toBeInstanceOf(AuthenticationError);
      expect(error).toMatchObject({ vendorCode: 'invalid_grant', status: 400, message: errors[0]?.message });
    }
  });

  test('the error is marked as an error of the token, and errors of the API are not', async () => {
    const { fetch } = fakeFetch(({ url }) => status(url === tokenUrl ? 429 : 500));
    const { client } = vendor();
    expect(isTokenFailure(await failure(client(refresh, { fetch, retries: 0 }).issues.get({ id: '1' })))).toBe(true);
    const good = createClient(sampleWith({}), { env: {}, apiToken: secrets.apiToken, fetch, retries: 0 });
    expect(isTokenFailure(await failure(good.issues.get({ id: '1' })))).toBe(false);
  });

  test('because a fetch hangs and ignores its signal, the request is retried after 30 s', async () => {
    const { fetch: good, client, tokens } = vendor();
    let hangs = 1;
    const fetch: Fetch = (url, init) => (hangs-- > 0 ? new Promise<Response>(() => {}) : good(url, init));
    const { issues } = client(refresh, { fetch, timeout: 5000, retries: 0 });
    const first = failure(issues.get({ id: '1' }));
    await vi.advanceTimersByTimeAsync(5000);
    expect(await first).toMatchObject({ code: 'timeout', outcome: 'not_sent' });
    await vi.advanceTimersByTimeAsync(25_000);
    await issues.get({ id: '1' });
    expect(tokens).toHaveLength(1);
  });

  test('a caller that aborts does not cancel the token request for the others', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { fetch: good, client, tokens } = vendor();
    const fetch: Fetch = async (url, init) => {
      if (url === tokenUrl) await gate;
      return good(url, init);
    };
    const controller = new AbortController();
    const { issues } = client(refresh, { fetch });
    const impatient = failure(issues.get({ id: '1' }, { signal: controller.signal }));
    const patient = issues.get({ id: '2' });
    controller.abort();
    expect(await impatient).toMatchObject({ code: 'aborted' });
    release();
    expect((await patient).data).toEqual({ id: '1' });
    expect(tokens).toHaveLength(1);
  });

  test('because the refresh token is missing, the call says which variable to set', async () => {
    const { client, tokens } = vendor();
    const error = await failure(client(refresh, { refreshToken: undefined }).issues.get({ id: '1' }));
    expect(error).toMatchObject({ code: 'missing_credentials', outcome: 'not_sent' });
    expect(error.message).toContain('SAMPLE_REFRESH_TOKEN');
    expect(tokens).toHaveLength(0);
  });
});

describe('the token endpoint', () => {
  const of = (url: string | Record<string, string>) => () =>
    oauth2RefreshToken({ tokenUrl: url, clientId: 'clientId', refreshToken: 'refreshToken' });

  test.each([
    ['http://auth.sample.test/token'],
    [{ us: 'https://auth.sample.test/token', eu: 'http://auth.eu.sample.test/token' }],
    ['https://me:secret@auth.sample.test/token'],
    ['auth.sample.test/token'],
  ])('is rejected when it is defined, if it is not an address or would expose secrets: %j', (url) => {
    expect(of(url)).toThrow(InvalidOptionsError);
    expect(() => oauth2ClientCredentials({ tokenUrl: url, clientId: 'clientId' })).toThrow('tokenUrl');
  });

  test('may be on this machine', () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]']) expect(of(`http://${host}:8080/token`)).not.toThrow();
  });

  test('is called once for all APIs that share their authentication', async () => {
    const { tokens, fetch } = vendor({ rotates: true });
    const apis = { rest: { ...rest, auth: refresh }, track: { ...track, auth: refresh } };
    const both = { ...sampleWith({}), apis };
    const options = {
      env: {},
      clientId: 'cid',
      clientSecret: secrets.clientSecret,
      refreshToken: secrets.refreshToken,
    };
    const { issues, people } = createClient(both, { ...options, fetch });
    await Promise.all([issues.get({ id: '1' }), people.identify({ id: '1', attributes: {} })]);
    expect(tokens).toHaveLength(1);
  });
});

test('issued tokens are redacted from then on', async () => {
  const events: unknown[] = [];
  const { fetch } = fakeFetch((request) =>
    request.url === tokenUrl
      ? json({ access_token: 'at-canary-1', refresh_token: 'rt-canary-next', id_token: 'id-canary-1' })
      : json({ error: 'at-canary-1 and rt-canary-next and id-canary-1 are bad' }, 400),
  );
  const push = (event: unknown) => events.push(event);
  const { client } = vendor();
  const error = await failure(
    client(refresh, { fetch, hooks: { onRequest: push, onResponse: push, onError: push } }).issues.get({ id: '1' }),
  );
  expect(error.message).toContain('[redacted] and [redacted] and [redacted] are bad');
  expect(inspect(error, { depth: 9 }) + JSON.stringify(events)).not.toMatch(/canary/);
});

test('an access token is forgotten when its successor is replaced, and is redacted until then', async () => {
  const { fetch } = fakeFetch(({ url, headers }, turn) => {
    if (url === tokenUrl) return json({ access_token: `${turn}x-canary-token`, token_type: 'bearer', expires_in: 10 });
    return json({ error: `first: 0x-canary-token, yours: ${headers['authorization']}` }, 400);
  });
  const client = createClient(sampleWith({ auth: refresh }), {
    env: {},
    fetch,
    retries: 0,
    ...secrets,
    clientId: 'cid',
  });
  const messages: string[] = [];
  for (let call = 0; call < 3; call++) {
    messages.push((await failure(client.issues.get({ id: '1' }))).message);
    vi.setSystemTime(Date.now() + 11_000);
  }
  expect(messages.map((message) => message.includes('first: [redacted], yours: Bearer [redacted]'))).toEqual([
    true,
    true,
    false,
  ]);
  expect(messages[2]).toContain('first: 0x-canary-token, yours: Bearer [redacted]');
});
