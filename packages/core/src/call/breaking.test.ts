import { getEventListeners } from 'node:events';
import { Readable } from 'node:stream';
import * as v from 'valibot';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { failure, fakeFetch, json, ok, sampleClient, scriptedFetch, status } from '../../test/fake-fetch.ts';
import { sampleWith, secrets } from '../../test/sample.ts';
import { createClient } from '../client/create-client.ts';
import { downloadFrom } from '../client/transfer.ts';
import { entity } from '../define/entity.ts';
import { list } from '../define/operation.ts';
import { linkPages } from '../define/pages.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import { createRateLimiter } from '../transport/rate-limiter.ts';
import type { FetchResponse } from '../util/fetch.ts';

// Each of these was found by trying to break the runtime.

afterEach(() => {
  vi.useRealTimers();
});

const bytes = () => new Response('abc', { headers: { 'content-type': 'application/pdf' } });

test('a write that is aborted with the error of another call has its own unknown outcome', async () => {
  const controller = new AbortController();
  const other = new NotFoundError({ message: 'Another call found nothing.', outcome: 'rejected' });
  const { fetch } = scriptedFetch(async ({ signal }) => {
    controller.abort(other);
    throw signal.reason;
  });
  const error = await failure(sampleClient({ fetch }).issues.create({ title: 'x' }, { signal: controller.signal }));
  expect(error).toMatchObject({ code: 'aborted', outcome: 'unknown', retryable: false });
});

test('a download that is redirected elsewhere and back is sent there without the credential', async () => {
  const outside = 'https://files.example.com/a';
  const { fetch, seen } = scriptedFetch(
    new Response(null, { status: 302, headers: { location: outside } }),
    new Response(null, { status: 302, headers: { location: 'https://api.sample.test/admin/export' } }),
    bytes(),
  );
  await sampleClient({ fetch }).files.download({ id: '1' });
  expect(seen.map(({ url, headers }) => [new URL(url).host, 'authorization' in headers])).toEqual([
    ['api.sample.test', true],
    ['files.example.com', false],
    ['api.sample.test', false],
  ]);
});

test('a Retry-After that is not a number neither crashes the process nor is reported', async () => {
  const connector = sampleWith({
    rateLimit: { requests: 10, intervalMs: 1000 },
    error: ({ status: code }) => (code < 400 ? undefined : { message: 'No.', retryAfterMs: Number.NaN }),
  });
  const client = createClient(connector, { ...secrets, env: {}, fetch: scriptedFetch(status(429)).fetch, retries: 0 });
  expect(await failure(client.issues.get({ id: '1' }))).toMatchObject({
    code: 'rate_limited',
    retryAfterMs: undefined,
  });
  const limiter = createRateLimiter();
  limiter.pause?.('a', Number.NaN);
  const options = { maxWaitMs: 0, signal: new AbortController().signal };
  await limiter.acquire('a', { requests: 1, intervalMs: 1000 }, options);
});

describe('a download that nobody reads', () => {
  test('frees its slot when it is aborted, and leaves no listener', async () => {
    const connector = sampleWith({ rateLimit: { requests: 100, intervalMs: 1000, concurrent: 1 } });
    const { fetch } = scriptedFetch(bytes(), ok({ id: '1' }));
    const client = createClient(connector, { apiToken: secrets.apiToken, env: {}, fetch, maxWait: 1000 });
    const controller = new AbortController();
    const { data } = await client.files.download({ id: '1' }, { signal: controller.signal });
    controller.abort();
    await expect(client.issues.get({ id: '1' })).resolves.toMatchObject({ data: { id: '1' } });
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
    await expect(data.text()).rejects.toMatchObject({ code: 'aborted' });
  });

  test('does not fail when its reader cancels it', async () => {
    const onError = vi.fn();
    const { fetch } = scriptedFetch(
      new Response(new ReadableStream({ pull: () => new Promise(() => {}) }), {
        headers: { 'content-type': 'image/png' },
      }),
    );
    const { data } = await sampleClient({ fetch, hooks: { onError } }).files.download({ id: '1' });
    await data.stream.cancel();
    expect(onError).not.toHaveBeenCalled();
  });
});

test('a file that was read cannot be read again, and does not appear empty', async () => {
  const { data } = await sampleClient({ fetch: scriptedFetch(bytes()).fetch }).files.download({ id: '1' });
  expect(await data.text()).toBe('abc');
  await expect(data.bytes()).rejects.toMatchObject({ code: 'invalid_response' });
});

describe('a file from a custom fetch', () => {
  const file = async (response: FetchResponse) =>
    (await downloadFrom('https://files.example.com/a', { fetch: async () => response })).bytes();
  const headers = new Headers({ 'content-type': 'application/octet-stream' });

  test('may arrive in chunks of text', async () => {
    const body = Readable.from(['ab', 'c']);
    expect(new TextDecoder().decode(await file({ status: 200, headers, body }))).toBe('abc');
  });

  test('may have no stream and return bytes', async () => {
    const response = { status: 200, headers, arrayBuffer: async () => new Uint8Array([255, 216]).buffer };
    expect([...(await file(response))]).toEqual([255, 216]);
  });

  test('is rejected with a status of 0', async () => {
    await expect(file({ status: 0, headers, body: null })).rejects.toMatchObject({ code: 'invalid_response' });
  });

  test('that hangs is cancelled, although Node would wait for the next chunk', async () => {
    const body = new Readable({ read() {} });
    const { stream } = await downloadFrom('https://files.example.com/a', {
      fetch: async () => ({ status: 200, headers, body }),
    });
    await stream.cancel();
    expect(body.destroyed).toBe(true);
  });
});

describe('a listing that is kept before it is walked', () => {
  test('leaves no unhandled rejection', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const { fetch } = fakeFetch(() => status(404));
    const { issues } = sampleClient({ fetch });
    const pages = issues.list().pages()[Symbol.asyncIterator]();
    const items = issues.list()[Symbol.asyncIterator]();
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
    await expect(pages.next()).rejects.toMatchObject({ code: 'not_found' });
    await expect(items.next()).rejects.toMatchObject({ code: 'not_found' });
  });
});

test('a cursor can neither change constants of an operation nor break a line', async () => {
  const things = entity({ summary: 'Things.', key: 'id' }, () => ({
    list: list('GET /things', {
      summary: 'List public things.',
      constants: { visibility: 'public' },
      pagination: linkPages({ items: 'data', next: 'next' }),
      input: v.strictObject({ cursor: v.optional(v.string()) }),
      item: v.object({ id: v.string() }),
    }),
  }));
  const { fetch, seen } = fakeFetch(() => json({ data: [] }));
  const client = createClient(
    { ...sampleWith({}), entities: { things } },
    { apiToken: secrets.apiToken, env: {}, fetch },
  );
  await client.things.list({ cursor: '?page=2&visibility=private' });
  expect(new URL(seen[0]?.url ?? '').searchParams.getAll('visibility')).toEqual(['public']);
  expect(await failure(client.things.list({ cursor: '?a=b\r\nx: y' }))).toMatchObject({ code: 'invalid_params' });
});

test('a wait as long as `maxWait` is made, although the request for a slot takes time as well', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  // Each reading of the clock takes a moment.
  let moment = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    moment += 0.01;
    return Date.now() + moment;
  });
  const connector = sampleWith({ rateLimit: { requests: 10, intervalMs: 1000 } });
  const { fetch } = scriptedFetch(status(429, { 'retry-after': '1' }), ok({ id: '1' }));
  const client = createClient(connector, { apiToken: secrets.apiToken, env: {}, fetch, maxWait: 1000 });
  const call = client.issues.get({ id: '1' });
  call.catch(() => {});
  await vi.advanceTimersByTimeAsync(1500);
  await vi.runAllTimersAsync();
  expect((await call).meta.attempts).toBe(2);
});
