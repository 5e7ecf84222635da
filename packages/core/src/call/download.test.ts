import { inspect } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { broken, failure, fakeFetch, json, ok, sampleClient, scriptedFetch } from '../../test/fake-fetch.ts';
import { sample, sampleWith, secrets } from '../../test/sample.ts';
import { createClient } from '../client/create-client.ts';
import { defineConnector } from '../define/connector.ts';
import { entity } from '../define/entity.ts';
import { download } from '../define/operation.ts';
import type { Fetch } from '../util/fetch.ts';
import type { ErrorEvent } from './hooks.ts';

const to = (location: string, status = 302) => new Response(null, { status, headers: { location } });
const page = '<!doctype html><title>Sign in</title>';
const get = (fetch: Fetch, options = {}) => sampleClient({ fetch, ...options }).files.download({ id: 'f' });

describe('a download that is redirected', () => {
  test.each([301, 302, 303, 307, 308])('with %i to another origin is followed without the credential', async (code) => {
    const { fetch, seen } = scriptedFetch(to('https://storage.test/f?signature=abc', code), new Response('x'));
    expect(await (await get(fetch)).data.text()).toBe('x');
    expect(seen.map(({ method, url, headers }) => ({ method, url, headers }))).toEqual([
      {
        method: 'GET',
        url: 'https://api.sample.test/files/f/content',
        headers: expect.objectContaining({ authorization: `Bearer ${secrets.apiToken}` }),
      },
      { method: 'GET', url: 'https://storage.test/f?signature=abc', headers: { accept: '*/*' } },
    ]);
  });

  test('within the API is followed with the credential', async () => {
    const { fetch, seen } = scriptedFetch(to('/files/other/content'), new Response('x'));
    await get(fetch);
    expect(seen[1]).toMatchObject({
      url: 'https://api.sample.test/files/other/content',
      headers: { authorization: `Bearer ${secrets.apiToken}` },
    });
  });

  test('to another origin and back does not restore the credential', async () => {
    const { fetch, seen } = scriptedFetch(to('https://storage.test/f'), to('https://cdn.test/f'), new Response('x'));
    await get(fetch);
    expect(seen.map(({ headers }) => headers['authorization'])).toEqual([
      `Bearer ${secrets.apiToken}`,
      undefined,
      undefined,
    ]);
  });

  test.each([
    ['this machine', 'https://127.0.0.1/secrets'],
    ['a private network', 'https://10.0.0.5/'],
    ['the metadata of a cloud', 'https://169.254.169.254/latest/meta-data/'],
    ['http', 'http://storage.test/f'],
    ['an address with a user', 'https://user:password@storage.test/f'],
    ['a file', 'file:///etc/passwd'],
  ])('to %s is not permitted, and nothing is sent there', async (_, target) => {
    const { fetch, seen } = scriptedFetch(to(target));
    const error = await failure(get(fetch));
    expect(error).toMatchObject({ code: 'not_permitted', retryable: false, entity: 'files', action: 'download' });
    expect(seen).toHaveLength(1);
  });

  test('to a private address is followed without the credential where that is trusted', async () => {
    const { fetch, seen } = scriptedFetch(to('http://127.0.0.1:9000/f'), new Response('x'));
    await get(fetch, { trustedOrigins: ['http://127.0.0.1:9000'] });
    expect(seen[1]).toMatchObject({ url: 'http://127.0.0.1:9000/f', headers: { accept: '*/*' } });
  });

  test('is not followed after too many redirects', async () => {
    const { fetch, seen } = fakeFetch((_, turn) => to(`https://storage.test/${turn}`));
    expect(await failure(get(fetch))).toMatchObject({ code: 'invalid_response', status: 302 });
    expect(seen).toHaveLength(4);
  });
});

describe('a redirect that leaves the prefix of the base URL', () => {
  const baseUrl = 'https://proxy.test/tenant-a/';

  test.each([
    ['another tenant', '/tenant-b/collect'],
    ['the root', '/'],
    ['a path that begins the same way', '/tenant-a-evil/'],
    ['dots', '/tenant-a/../tenant-b/collect'],
    ['dots that are encoded', '/tenant-a/%2e%2e/tenant-b/collect'],
    ['an encoded slash', '/tenant-a/..%2ftenant-b'],
  ])('to %s is followed neither by a read nor by a download', async (_, target) => {
    for (const call of ['read', 'download'] as const) {
      const { fetch, seen } = scriptedFetch(to(target));
      const client = sampleClient({ fetch, baseUrl });
      const error = await failure(
        call === 'read' ? client.issues.get({ id: '1' }) : client.files.download({ id: 'f' }),
      );
      expect(error).toMatchObject({ code: 'invalid_response', status: 302 });
      expect(seen).toHaveLength(1);
    }
  });

  test('does not include one that stays within it where the path continues', async () => {
    const { fetch, seen } = scriptedFetch(to('/tenant-a/issues/2'), ok({ id: '2' }));
    expect((await sampleClient({ fetch, baseUrl }).issues.get({ id: '1' })).data).toEqual({ id: '2' });
    expect(seen[1]?.headers['authorization']).toBe(`Bearer ${secrets.apiToken}`);
  });
});

describe('a response in place of a file', () => {
  test('is an error when it is an error of the vendor', async () => {
    const { fetch } = scriptedFetch(json({ success: false, error: 'No such file.', code: 'no_file' }));
    expect(await failure(get(fetch))).toMatchObject({ code: 'invalid_request', vendorCode: 'no_file', status: 200 });
  });

  test('is an error when it is a web page', async () => {
    const { fetch, seen } = fakeFetch(() => new Response(page, { headers: { 'content-type': 'text/html' } }));
    const error = await failure(get(fetch, { retries: 0 }));
    expect(error).toMatchObject({ code: 'invalid_response', retryable: true });
    expect(error.message).toContain('a web page in place of the file');
    expect(seen).toHaveLength(1);
  });

  test('is reported as a bug when the connector cannot read it', async () => {
    const error = () => {
      throw new TypeError('no such field');
    };
    const { fetch } = scriptedFetch(json({ rows: [] }));
    const client = createClient(sampleWith({ error }), { apiToken: secrets.apiToken, env: {}, fetch });
    expect(await failure(client.files.download({ id: 'f' }))).toMatchObject({ code: 'internal', status: 200 });
  });

  test.each([
    ['JSON that is not an error', '{"rows":[1,2]}', 'application/json'],
    ['JSON of a vendor’s own type', '{"rows":[1,2]}', 'application/vnd.sample+json'],
    ['invalid JSON that is labelled as JSON', 'a,b\n1,2', 'application/json'],
    ['nothing', '', 'application/json'],
    ['a web page that is labelled as text', page, 'text/plain'],
  ])('is the file when it is %s', async (_, body, type) => {
    const { fetch } = scriptedFetch(new Response(body, { headers: { 'content-type': type } }));
    const { data } = await get(fetch);
    expect([data.contentType, await data.text()]).toEqual([type, body]);
  });

  test('is the whole file when it is JSON too long for an error', async () => {
    const body = JSON.stringify({ success: false, rows: 'x'.repeat(100_000) });
    const { fetch } = scriptedFetch(new Response(body, { headers: { 'content-type': 'application/json' } }));
    expect(await (await get(fetch)).data.text()).toBe(body);
  });

  test.each([
    ['text/html', page, 'text/html; charset=utf-8'],
    ['application/json', '{"success":false}', 'application/json'],
  ])('is the file where the operation states its type as %s', async (mediaType, body, type) => {
    const { fetch } = scriptedFetch(new Response(body, { headers: { 'content-type': type } }));
    const pages = entity({ summary: 'Pages.' }, () => ({
      render: download('GET /page', {
        summary: 'Render a page.',
        input: sample.entities.status.operations.get.input,
        mediaType,
      }),
    }));
    const client = createClient(defineConnector({ ...sample, entities: { pages } }), {
      apiToken: secrets.apiToken,
      env: {},
      fetch,
    });
    expect(await (await client.pages.render({})).data.text()).toBe(body);
  });
});

describe('the stream of a download', () => {
  /** A body that breaks off with a credential in its error. */
  const breaking = () =>
    new Response(
      new ReadableStream({
        start: (controller) => controller.enqueue(new Uint8Array([1])),
        pull: (controller) =>
          controller.error(
            Object.assign(broken('ECONNRESET'), { message: `headers were authorization: Bearer ${secrets.apiToken}` }),
          ),
      }),
    );

  test('that breaks off shows no credential, whatever the error contains', async () => {
    const { data } = await get(scriptedFetch(breaking()).fetch);
    const error = await failure(data.bytes());
    expect(error).toMatchObject({ code: 'connection', outcome: 'rejected', entity: 'files', action: 'download' });
    expect(inspect(error, { depth: 9 })).toContain('Bearer [redacted]');
    expect(inspect(error, { depth: 9 })).not.toContain(secrets.apiToken);
  });

  test('that breaks off is reported to `onError`, as part of its call', async () => {
    const ids: string[] = [];
    const onError = vi.fn<(event: ErrorEvent) => void>();
    const { data } = await get(scriptedFetch(breaking()).fetch, {
      hooks: { onRequest: ({ callId }: { callId: string }) => ids.push(callId), onError },
    });
    expect(onError).not.toHaveBeenCalled();
    await failure(data.bytes());
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ callId: ids[0], attempt: 1, error: expect.objectContaining({ code: 'connection' }) }),
    );
  });

  test('that stalls ends after `timeout`', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const cancelled = vi.fn();
    const { data } = await get(scriptedFetch(new Response(new ReadableStream({ cancel: cancelled }))).fetch, {
      timeout: 5000,
    });
    await vi.advanceTimersByTimeAsync(60_000); // nobody reads: the clock is stopped
    const reading = failure(data.text());
    await vi.advanceTimersByTimeAsync(5000);
    const error = await reading;
    vi.useRealTimers();
    expect(error).toMatchObject({ code: 'timeout', outcome: 'rejected', retryable: true, action: 'download' });
    expect(cancelled).toHaveBeenCalledOnce();
  });

  test('is read into memory up to `maxBytes`', async () => {
    const { data } = await get(scriptedFetch(new Response('x'.repeat(11))).fetch);
    expect(await failure(data.bytes({ maxBytes: 10 }))).toMatchObject({ code: 'invalid_response' });
    const small = await get(scriptedFetch(new Response('x'.repeat(10))).fetch);
    expect(await small.data.bytes({ maxBytes: 10 })).toHaveLength(10);
  });

  test.each<[string, (stream: ReadableStream<Uint8Array>) => Promise<unknown>]>([
    ['is read', (stream) => new Response(stream).text()],
    ['is cancelled', (stream) => stream.cancel()],
  ])('counts as a running request until it %s', async (_, finish) => {
    const { fetch, seen } = fakeFetch(() => new Response('x'));
    const rateLimit = { requests: 100, intervalMs: 1000, concurrent: 1 };
    const client = createClient(sampleWith({ rateLimit }), { apiToken: secrets.apiToken, env: {}, fetch });
    const { data } = await client.files.download({ id: '1' });
    const next = client.files.download({ id: '2' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(seen).toHaveLength(1);
    await finish(data.stream);
    await (await next).data.stream.cancel();
    expect(seen).toHaveLength(2);
  });
});
