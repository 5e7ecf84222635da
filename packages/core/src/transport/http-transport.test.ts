import { gzipSync } from 'node:zlib';
import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { failure, fakeFetch, json, ok, sampleClient, scriptedFetch } from '../../test/fake-fetch.ts';
import { sampleWith, secrets } from '../../test/sample.ts';
import { headerKey } from '../auth/static.ts';
import type { RequestEvent, ResponseEvent } from '../call/hooks.ts';
import { createClient } from '../client/create-client.ts';

const origin = 'https://api.sample.test';
const redirect = (location: string | undefined, status = 302) =>
  new Response(null, { status, headers: location === undefined ? {} : { location } });

describe('a redirect', () => {
  test('of a read is followed within the same origin', async () => {
    const { fetch, seen } = scriptedFetch(redirect('/v2/issues/1'), redirect('here?x=1', 307), ok({ id: '1' }));
    const { data, meta } = await sampleClient({ fetch }).issues.get({ id: '1' });
    expect(data).toEqual({ id: '1' });
    expect(meta.attempts).toBe(1);
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `GET ${origin}/issues/1`,
      `GET ${origin}/v2/issues/1`,
      `GET ${origin}/v2/issues/here?x=1`,
    ]);
    for (const { headers } of seen) expect(headers['authorization']).toBe(`Bearer ${secrets.apiToken}`);
  });

  test('is followed three times at most', async () => {
    const { fetch, seen } = fakeFetch(() => redirect('/issues/1'));
    const error = await failure(sampleClient({ fetch }).issues.get({ id: '1' }));
    expect(error).toMatchObject({ code: 'invalid_response', status: 302, outcome: 'rejected', retryable: false });
    expect(seen).toHaveLength(4);
  });

  test.each([
    'https://evil.test/issues/1',
    'http://api.sample.test/issues/1',
    'https://api.sample.test:444/issues/1',
    'https://user:password@api.sample.test/issues/1',
    'https://user@api.sample.test/issues/1',
    '//evil.test/',
    '\\\\evil.test/',
    'data:text/plain,{}',
    'https://[bad',
    undefined,
  ])('to %s is not followed', async (location) => {
    const { fetch, seen } = fakeFetch(() => redirect(location));
    const error = await failure(sampleClient({ fetch }).issues.get({ id: '1' }));
    expect(error).toMatchObject({ code: 'invalid_response', outcome: 'rejected' });
    expect(error.message).not.toContain('password');
    expect(seen).toHaveLength(1);
  });

  test('does not send a key in a separate header elsewhere either', async () => {
    const { fetch, seen } = fakeFetch(() => redirect('https://evil.test/'));
    const client = createClient(sampleWith({ auth: headerKey('x-api-key', 'apiToken') }), {
      apiToken: 'key-1',
      env: {},
      fetch,
    });
    await failure(client.issues.get({ id: '1' }));
    expect(seen.map(({ url }) => new URL(url).host)).toEqual(['api.sample.test']);
  });

  test.each([
    [307, 'rejected'],
    [308, 'rejected'],
    [301, 'unknown'],
    [302, 'unknown'],
    [303, 'unknown'],
  ])('of a write (%i) is not followed, and its effect is %s', async (status, outcome) => {
    const { fetch, seen } = fakeFetch(() => redirect('/issues/1', status));
    const error = await failure(sampleClient({ fetch }).issues.create({ title: 'x' }));
    expect(error).toMatchObject({ code: 'invalid_response', status, outcome, retryable: false });
    expect(seen).toHaveLength(1);
  });

  test('of a read by POST is not followed', async () => {
    const { fetch, seen } = fakeFetch(() => redirect('/elsewhere', 307));
    expect(await failure(sampleClient({ fetch }).issues.search())).toMatchObject({ outcome: 'rejected' });
    expect(seen).toHaveLength(1);
  });

  test('that a browser hides is not read as a response', async () => {
    const opaque = Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
    Object.defineProperties(opaque, { status: { value: 0 }, ok: { value: false } });
    const error = await failure(sampleClient({ fetch: scriptedFetch(opaque).fetch }).issues.get({ id: '1' }));
    expect(error).toMatchObject({ code: 'invalid_response' });
  });
});

test('hooks see no session or token that a vendor returns in a header', async () => {
  const told: unknown[] = [];
  const response = json({ data: { id: '1' } }, 200, { 'set-cookie': 'session=opaque-1', 'x-csrf-token': 'opaque-2' });
  const hooks = {
    onRequest: ({ headers }: RequestEvent) => told.push(headers['authorization']),
    onResponse: ({ headers }: ResponseEvent) => told.push(headers['set-cookie'], headers['x-csrf-token']),
  };
  await sampleClient({ fetch: scriptedFetch(response).fetch, hooks }).issues.get({ id: '1' });
  expect(told).toEqual(['Bearer [redacted]', '[redacted]', '[redacted]']);
});

describe('over the real fetch', () => {
  beforeAll(() => nock.disableNetConnect());
  afterEach(() => {
    expect(nock.pendingMocks()).toEqual([]);
    nock.cleanAll();
  });
  afterAll(() => {
    nock.enableNetConnect();
    nock.restore();
  });

  test('a request arrives as it was described', async () => {
    nock(origin, { badheaders: ['cookie', 'x-request-key'] })
      .post('/issues', { title: 'ünïcödé' })
      .matchHeader('authorization', `Bearer ${secrets.apiToken}`)
      .matchHeader('content-type', 'application/json')
      .matchHeader('user-agent', 'agent-connectors-sample')
      .reply(201, { data: { id: '1' } }, { 'x-request-id': 'r1' });
    const { data, meta } = await sampleClient().issues.create({ title: 'ünïcödé' });
    expect(data).toEqual({ id: '1' });
    expect(meta.requestId).toBe('r1');
  });

  test('a compressed response is decoded, and its limit applies to the decoded size', async () => {
    const body = JSON.stringify({ data: { id: '1', title: 'x'.repeat(200_000) } });
    const compressed = gzipSync(body);
    expect(compressed.length).toBeLessThan(2000);
    nock(origin).get('/issues/1').twice().reply(200, compressed, { 'content-encoding': 'gzip' });
    expect((await sampleClient().issues.get({ id: '1' })).data.title).toHaveLength(200_000);
    const error = await failure(sampleClient({ maxResponseBytes: 10_000 }).issues.get({ id: '1' }));
    expect(error).toMatchObject({ code: 'invalid_response', outcome: 'rejected' });
  });

  test('a lost connection leaves the outcome of a write unknown', async () => {
    nock(origin)
      .post('/issues')
      .replyWithError(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }));
    const error = await failure(sampleClient().issues.create({ title: 'x' }));
    expect(error).toMatchObject({ code: 'connection', outcome: 'unknown' });
    expect(error.message).toContain('ECONNRESET');
  });

  test('fetch itself follows no redirects', async () => {
    nock(origin).get('/issues/1').reply(302, '', { location: 'https://evil.test/steal' });
    expect(await failure(sampleClient().issues.get({ id: '1' }))).toMatchObject({ code: 'invalid_response' });
  });

  test('a second credential is sent only to its own host', async () => {
    nock('https://track.sample.test', { badheaders: ['x-sample-version'] })
      .get('/api/v1/people')
      .basicAuth({ user: 'site', pass: secrets.trackKey })
      .reply(200, { people: [{ id: 'p' }] });
    const { data } = await sampleClient({ siteId: 'site', trackKey: secrets.trackKey }).people.list();
    expect(data).toEqual([{ id: 'p' }]);
  });
});
