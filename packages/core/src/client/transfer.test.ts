import { getEventListeners } from 'node:events';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  broken,
  failure,
  fakeFetch,
  ok,
  type Seen,
  sampleClient,
  scriptedFetch,
  status,
} from '../../test/fake-fetch.ts';
import { cut, inOrder, respond, startFaultServer } from '../../test/fault-server.ts';
import { runTimersUntil } from '../../test/run-timers.ts';
import { downloadFrom, uploadTo } from './transfer.ts';
import type { TransferOptions } from './transfer-options.ts';

const link = 'https://files.sample.test/f?signature=abc-canary';
const file = { filename: 'cv.txt', content: 'aGk=', encoding: 'base64', contentType: 'text/plain' } as const;
const upload = (options: TransferOptions, url = link) => uploadTo(url, { key: 'k' }, file, options);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
});

/** Advances the time until an upload is over: the bytes of its form are read between two turns of the event loop. */
async function runTimersUntilUploaded<T>(transfer: Promise<T>): Promise<T> {
  let over = false;
  const end = () => {
    over = true;
  };
  transfer.then(end, end);
  while (!over) {
    await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(10);
  }
  return transfer;
}

const hangs = ({ signal }: Seen) =>
  new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

/** A body whose chunks and end the test controls. */
function fed() {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const cancelled = vi.fn();
  const stream = new ReadableStream<Uint8Array>({
    start(given) {
      controller = given;
    },
    cancel: cancelled,
  });
  return {
    stream,
    cancelled,
    feed: (bytes: number) => controller?.enqueue(new Uint8Array(bytes)),
    end: () => controller?.close(),
    breakOff: (error: unknown) => controller?.error(error),
  };
}

describe('a download by a link', () => {
  test('is a stream with type and name, and is requested without a credential', async () => {
    const headers = {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="../cv.pdf"; filename*=UTF-8''L%C3%A9a.pdf`,
    };
    const { fetch, seen } = scriptedFetch(new Response('PDF', { headers }));
    const data = await downloadFrom(link, { client: sampleClient({ fetch }) });
    expect([data.contentType, data.filename, await data.text()]).toEqual(['application/pdf', 'Léa.pdf', 'PDF']);
    expect(seen.map(({ method, url, headers: sent, body }) => ({ method, url, sent, body }))).toEqual([
      { method: 'GET', url: link, sent: {}, body: '' },
    ]);
  });

  test('over the real fetch reads the response of a server', async () => {
    vi.useRealTimers();
    const server = await startFaultServer(inOrder([respond(200, { 'content-type': 'text/plain' }, 'héllo')]));
    const data = await downloadFrom(`${server.origin}/f`, { trustedOrigins: [server.origin] });
    expect(await data.text()).toBe('héllo');
    expect(server.received[0]?.headers).not.toHaveProperty('authorization');
    await server.close();
  });

  test.each([
    [400, 'permission', false, 1],
    [401, 'permission', false, 1],
    [403, 'permission', false, 1],
    [404, 'not_found', false, 1],
    [410, 'not_found', false, 1],
    [429, 'rate_limited', true, 3],
    [500, 'server', true, 3],
    [503, 'server', true, 3],
  ])('with a response of %i is %s', async (code, kind, retryable, requests) => {
    const { fetch, seen } = fakeFetch(() => status(code));
    const error = await runTimersUntil(failure(downloadFrom(link, { fetch })));
    expect(error).toMatchObject({ code: kind, status: code, outcome: 'rejected', retryable });
    expect(error.message).toContain(`The download from https://files.sample.test failed with HTTP ${code}.`);
    expect(seen).toHaveLength(requests);
  });

  test('is retried where the server is busy, after the time it asks for', async () => {
    const { fetch, seen } = scriptedFetch(status(503, { 'retry-after': '7' }), new Response('x'));
    const begin = Date.now();
    expect(await (await runTimersUntil(downloadFrom(link, { fetch }))).text()).toBe('x');
    expect([seen.length, Date.now() - begin]).toEqual([2, 7350]);
  });

  test('says how long the wait is where it is longer than `maxWait`', async () => {
    const { fetch, seen } = fakeFetch(() => status(429, { 'retry-after': '60' }));
    const error = await failure(downloadFrom(link, { fetch, maxWait: 59_999 }));
    expect(error).toMatchObject({ code: 'rate_limited', retryAfterMs: 60_000 });
    expect(seen).toHaveLength(1);
  });

  test('is retried after a lost connection', async () => {
    const { fetch } = scriptedFetch(broken('ECONNRESET'), new Response('x'));
    expect(await (await runTimersUntil(downloadFrom(link, { fetch }))).text()).toBe('x');
  });

  test('is not retried with `retries: 0`', async () => {
    const { fetch, seen } = fakeFetch(() => status(500));
    await failure(downloadFrom(link, { fetch, retries: 0 }));
    expect(seen).toHaveLength(1);
  });
});

describe('a redirect of a download', () => {
  const to = (location: string, code = 302) => new Response(null, { status: code, headers: { location } });

  test.each([301, 302, 303, 307, 308])('with %i is followed to another origin', async (code) => {
    const { fetch, seen } = scriptedFetch(to('https://storage.sample.test/a?key=b', code), new Response('x'));
    expect(await (await downloadFrom(link, { fetch })).text()).toBe('x');
    expect(seen.map(({ url }) => url)).toEqual([link, 'https://storage.sample.test/a?key=b']);
  });

  test('is followed where it is relative', async () => {
    const { fetch, seen } = scriptedFetch(to('/g?signature=def'), new Response('x'));
    await downloadFrom(link, { fetch });
    expect(seen[1]?.url).toBe('https://files.sample.test/g?signature=def');
  });

  test.each([
    ['this machine', 'https://127.0.0.1/secrets'],
    ['the metadata of a cloud', 'https://169.254.169.254/latest/meta-data/'],
    ['http', 'http://storage.sample.test/a'],
    ['an address with a user', 'https://user@storage.sample.test/a'],
  ])('to %s is rejected, and nothing is sent there', async (_, target) => {
    const { fetch, seen } = scriptedFetch(to(target));
    expect(await failure(downloadFrom(link, { fetch }))).toMatchObject({ code: 'not_permitted', retryable: false });
    expect(seen).toHaveLength(1);
  });

  test('to a private address is followed where that is trusted', async () => {
    const { fetch, seen } = scriptedFetch(to('http://127.0.0.1:9000/a'), new Response('x'));
    await downloadFrom(link, { fetch, trustedOrigins: ['http://127.0.0.1:9000'] });
    expect(seen).toHaveLength(2);
  });

  test('is followed three times at most', async () => {
    const { fetch, seen } = fakeFetch((_, turn) => to(`/again?n=${turn}`));
    expect(await failure(downloadFrom(link, { fetch }))).toMatchObject({ code: 'invalid_response', status: 302 });
    expect(seen).toHaveLength(4);
  });

  test('without an address is not followed', async () => {
    const { fetch } = scriptedFetch(new Response(null, { status: 302 }));
    expect(await failure(downloadFrom(link, { fetch }))).toMatchObject({ code: 'invalid_response', status: 302 });
  });
});

describe('a link is rejected before anything is sent', () => {
  test.each([
    ['when it uses http', 'http://files.example.com/f?signature=abc'],
    ['when it leads to this machine', 'https://127.0.0.1/f?signature=abc'],
  ])('%s', async (_, url) => {
    const { fetch, seen } = scriptedFetch();
    for (const transfer of [downloadFrom(url, { fetch }), upload({ fetch }, url)]) {
      const error = await failure(transfer);
      expect(error).toMatchObject({ code: 'not_permitted', outcome: 'not_sent', retryable: false });
      expect(inspect(error, { depth: 9 })).not.toContain('signature');
    }
    expect(seen).toHaveLength(0);
  });
});

test('a link that is not an address is reported as such, and not repeated', async () => {
  for (const transfer of [downloadFrom('signature=abc'), upload({}, 'signature=abc')]) {
    const error = await failure(transfer);
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent', issues: [{ path: 'url' }] });
    expect(inspect(error, { depth: 9 })).not.toContain('signature');
  }
});

test.each([
  ['misspelt', { maxByte: 5 }, 'maxByte'],
  ['of the wrong type', { timeout: '3s' }, 'timeout'],
  ['of calls and not of transfers', { dryRun: true }, 'dryRun'],
  ['of origins with a path', { trustedOrigins: ['http://127.0.0.1:9000/'] }, 'trustedOrigins'],
])('an option %s is rejected', async (_, options, path) => {
  const error = await failure(downloadFrom(link, options as never));
  expect(error).toMatchObject({ code: 'invalid_options', issues: [{ path }] });
});

describe('an upload by a link', () => {
  test('is a form with the fields that came with the link, and the file last', async () => {
    const { fetch, seen } = scriptedFetch(new Response(null, { status: 204 }));
    await uploadTo(link, { key: 'k', policy: 'p' }, file, { fetch });
    const [request] = seen;
    expect([request?.method, request?.url]).toEqual(['POST', link]);
    expect(Object.keys(request?.headers ?? {})).toEqual(['content-type']);
    const form = await new Response(request?.body, { headers: request?.headers ?? {} }).formData();
    expect([...form.keys()]).toEqual(['key', 'policy', 'file']);
    const sent = form.get('file') as File; // the uploaded file
    expect([sent.name, sent.type, await sent.text()]).toEqual(['cv.txt', 'text/plain', 'hi']);
  });

  test.each([200, 201, 204])('with a response of %i succeeds', async (code) => {
    const { fetch } = scriptedFetch(new Response(null, { status: code }));
    await expect(upload({ fetch })).resolves.toBeUndefined();
  });

  test('with a response of 303 succeeds, because storage redirects the browser to where it came from', async () => {
    const { fetch, seen } = scriptedFetch(
      new Response(null, { status: 303, headers: { location: 'https://sample.test/done' } }),
    );
    await upload({ fetch });
    expect(seen).toHaveLength(1);
  });

  test.each([
    [400, {}, 'permission', 'rejected', 1],
    [403, {}, 'permission', 'rejected', 1],
    [404, {}, 'not_found', 'rejected', 1],
    [413, {}, 'invalid_request', 'rejected', 1],
    [429, {}, 'rate_limited', 'rejected', 3],
    [500, {}, 'server', 'unknown', 1],
    [503, {}, 'server', 'unknown', 1],
    [503, { 'retry-after': '1' }, 'server', 'rejected', 3],
    [302, { location: '/elsewhere' }, 'invalid_response', 'unknown', 1],
    [307, { location: '/elsewhere' }, 'invalid_response', 'rejected', 1],
  ])('with a response of %i %o is %s, and its outcome is %s', async (code, headers, kind, outcome, requests) => {
    const { fetch, seen } = fakeFetch(() => new Response(null, { status: code, headers: headers as HeadersInit }));
    const error = await runTimersUntilUploaded(failure(upload({ fetch })));
    expect(error).toMatchObject({ code: kind, outcome, status: code });
    if (outcome === 'unknown') expect(error.hint).toBe('The file may have arrived. Check before you upload it again.');
    expect(seen).toHaveLength(requests);
  });

  test('that lost its connection may have arrived, and is not sent again', async () => {
    const { fetch, seen } = fakeFetch(() => {
      throw broken('ECONNRESET');
    });
    expect(await failure(upload({ fetch }))).toMatchObject({ code: 'connection', outcome: 'unknown' });
    expect(seen).toHaveLength(1);
  });

  test('that could not connect is retried', async () => {
    const { fetch, seen } = scriptedFetch(broken('ECONNREFUSED'), new Response(null, { status: 204 }));
    await runTimersUntilUploaded(upload({ fetch }));
    expect(seen).toHaveLength(2);
  });

  test('over the real fetch arrives whole', async () => {
    vi.useRealTimers();
    const server = await startFaultServer(inOrder([respond(204)]));
    await upload({ trustedOrigins: [server.origin] }, `${server.origin}/f`);
    expect(server.received[0]?.body).toContain('\r\n\r\nhi\r\n');
    await server.close();
  });
});

describe('the stream of a download', () => {
  const opened = async (body: ReadableStream, options: TransferOptions = {}) =>
    downloadFrom(link, { fetch: scriptedFetch(new Response(body)).fetch, ...options });

  test('that breaks off is a lost connection, with its cause and without the link', async () => {
    const { stream, feed, breakOff } = fed();
    const { stream: given } = await opened(stream);
    feed(3);
    breakOff(Object.assign(new TypeError('terminated'), { cause: new Error(`socket of ${link} closed`) }));
    const error = await failure(new Response(given).text());
    expect(error).toMatchObject({ code: 'connection', outcome: 'rejected', retryable: true });
    expect(inspect(error, { depth: 9 })).toContain('socket of');
    expect(inspect(error, { depth: 9 })).not.toContain('canary');
  });

  test('that is reset over the real fetch is a lost connection', async () => {
    vi.useRealTimers();
    const server = await startFaultServer(inOrder([cut('mid-body')]));
    const data = await downloadFrom(`${server.origin}/f`, { trustedOrigins: [server.origin] });
    expect(await failure(data.bytes())).toMatchObject({ code: 'connection', outcome: 'rejected' });
    await server.close();
  });

  test('ends when the caller aborts, with the reason as its cause', async () => {
    const { stream, feed, cancelled } = fed();
    const controller = new AbortController();
    const data = await opened(stream, { signal: controller.signal });
    const reading = failure(data.bytes());
    feed(3);
    await vi.advanceTimersByTimeAsync(0);
    controller.abort(new Error('enough'));
    const error = await reading;
    expect(error).toMatchObject({ code: 'aborted', outcome: 'rejected', cause: { message: 'enough' } });
    expect(cancelled).toHaveBeenCalledOnce();
  });

  test('that stalls ends after `timeout`, and closes the connection', async () => {
    const { stream, feed, cancelled } = fed();
    const data = await opened(stream, { timeout: 1000 });
    const reading = failure(data.bytes());
    feed(3);
    await vi.advanceTimersByTimeAsync(999);
    feed(3);
    await vi.advanceTimersByTimeAsync(999);
    expect(cancelled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    const error = await reading;
    expect(error).toMatchObject({ code: 'timeout', outcome: 'rejected', retryable: true });
    expect(error.message).toContain('no bytes arrived for 1000 ms');
    expect(cancelled).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('that nobody reads waits for its reader', async () => {
    const { stream, feed, end } = fed();
    const data = await opened(stream, { timeout: 1000 });
    feed(3);
    await vi.advanceTimersByTimeAsync(3_600_000);
    const reading = data.bytes();
    end();
    expect(await reading).toHaveLength(3);
  });

  test('that continues longer than `totalTimeout` ends', async () => {
    const { stream, feed } = fed();
    const data = await opened(stream, { timeout: 1000, totalTimeout: 2500 });
    const reading = failure(data.bytes());
    for (let i = 0; i < 3; i++) {
      feed(1);
      await vi.advanceTimersByTimeAsync(900);
    }
    const error = await reading;
    expect(error).toMatchObject({ code: 'timeout' });
    expect(error.message).toContain('did not finish within 2500 ms');
  });

  test('that is larger than `maxBytes` fails', async () => {
    const data = await opened(new Blob(['x'.repeat(11)]).stream(), { maxBytes: 10 });
    expect(await failure(new Response(data.stream).text())).toMatchObject({ code: 'invalid_response' });
    const small = await opened(new Blob(['x'.repeat(10)]).stream(), { maxBytes: 10 });
    expect(await small.bytes()).toHaveLength(10);
  });

  test('is read into memory up to the limit of `bytes` and `text`, and then cancelled', async () => {
    for (const read of ['bytes', 'text'] as const) {
      const { stream, feed, cancelled } = fed();
      const data = await opened(stream);
      const reading = failure(data[read]({ maxBytes: 10 }));
      feed(6);
      feed(6);
      expect(await reading).toMatchObject({ code: 'invalid_response', outcome: 'rejected' });
      expect(cancelled).toHaveBeenCalledOnce();
    }
  });
});

describe('the time before the response', () => {
  test('is limited by `timeout` for a download and for an upload', async () => {
    for (const [transfer, outcome] of [
      [downloadFrom, 'rejected'],
      [upload, 'unknown'],
    ] as const) {
      const { fetch } = fakeFetch(hangs);
      const options = { fetch, timeout: 1000 };
      const call = transfer === upload ? upload(options) : downloadFrom(link, options);
      const error = await runTimersUntilUploaded(failure(call));
      expect(error).toMatchObject({ code: 'timeout', outcome });
      expect(error.message).toContain('1000 ms');
      expect(vi.getTimerCount()).toBe(0);
    }
  });

  test('is limited by `totalTimeout`, including the waits that the server asks for', async () => {
    const { fetch } = fakeFetch(hangs);
    const error = await runTimersUntil(failure(downloadFrom(link, { fetch, totalTimeout: 500 })));
    expect(error.message).toContain('500 ms');
    const busy = fakeFetch(() => status(503, { 'retry-after': '60' }));
    await failure(downloadFrom(link, { fetch: busy.fetch, totalTimeout: 59_999 }));
    expect(busy.seen).toHaveLength(1);
  });
});

describe('the signal', () => {
  const never = async () => expect.unreachable('nothing is sent');

  test('that is already aborted sends nothing and leaves no listener', async () => {
    vi.useRealTimers();
    const signal = AbortSignal.abort(new Error('gave up'));
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    for (const transfer of [
      downloadFrom('https://files.sample.test/f', { signal }),
      downloadFrom(link, { signal, fetch: never }),
      upload({ signal, fetch: never }),
      downloadFrom(link, { client: sampleClient({ signal, fetch: never }) }),
    ]) {
      expect(await failure(transfer)).toMatchObject({
        code: 'aborted',
        outcome: 'not_sent',
        cause: { message: 'gave up' },
      });
    }
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  test.each([
    ['download', 'rejected'],
    ['upload', 'unknown'],
  ] as const)('ends a %s that is on its way', async (kind, outcome) => {
    const controller = new AbortController();
    const options = { fetch: fakeFetch(hangs).fetch, signal: controller.signal };
    const call = failure(kind === 'upload' ? upload(options) : downloadFrom(link, options));
    await vi.advanceTimersByTimeAsync(100);
    controller.abort();
    expect(await call).toMatchObject({ code: 'aborted', outcome });
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each<[string, (options: TransferOptions) => Promise<unknown>]>([
    [
      'a download that was read',
      async (o) => (await downloadFrom(link, { ...o, fetch: scriptedFetch(new Response('x')).fetch })).text(),
    ],
    [
      'a download that was cancelled',
      async (o) => (await downloadFrom(link, { ...o, fetch: scriptedFetch(new Response('x')).fetch })).stream.cancel(),
    ],
    [
      'a download that was rejected',
      (o) => failure(downloadFrom(link, { ...o, fetch: scriptedFetch(status(403)).fetch })),
    ],
    ['a download that is not permitted', (o) => failure(downloadFrom('https://127.0.0.1/', o))],
    [
      'a download that could not connect',
      (o) => failure(downloadFrom(link, { ...o, retries: 0, fetch: scriptedFetch(broken('ECONNREFUSED')).fetch })),
    ],
    [
      'a download that broke off',
      async (o) => {
        const { stream, breakOff } = fed();
        const data = await downloadFrom(link, { ...o, fetch: scriptedFetch(new Response(stream)).fetch });
        breakOff(broken('ECONNRESET'));
        await failure(data.bytes());
      },
    ],
    [
      'a download that was too large',
      async (o) => {
        const data = await downloadFrom(link, { ...o, maxBytes: 1, fetch: scriptedFetch(new Response('xx')).fetch });
        await failure(data.bytes());
      },
    ],
    ['an upload', (o) => upload({ ...o, fetch: scriptedFetch(new Response(null, { status: 204 })).fetch })],
    ['an upload that was rejected', (o) => failure(upload({ ...o, fetch: scriptedFetch(status(403)).fetch }))],
  ])('has no listener after %s', async (_, transfer) => {
    const { signal } = new AbortController();
    await transfer({ signal });
    await vi.advanceTimersByTimeAsync(0);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a client passes on', () => {
  test('its timeout, its retries and its `maxWait`', async () => {
    const { fetch, seen } = fakeFetch(hangs);
    const client = sampleClient({ fetch, timeout: 1234 });
    expect((await runTimersUntil(failure(downloadFrom(link, { client })))).message).toContain('1234 ms');
    const once = fakeFetch(() => status(500));
    await failure(downloadFrom(link, { client: sampleClient({ fetch: once.fetch, retries: 0 }) }));
    expect([seen.length, once.seen.length]).toEqual([1, 1]);
    const busy = fakeFetch(() => status(429, { 'retry-after': '5' }));
    await failure(downloadFrom(link, { client: sampleClient({ fetch: busy.fetch, maxWait: 4999 }) }));
    expect(busy.seen).toHaveLength(1);
  });

  test('its own origins and `trustedOrigins` as trusted', async () => {
    const { fetch, seen } = fakeFetch(() => new Response('x'));
    const client = sampleClient({
      fetch,
      baseUrl: { rest: 'http://127.0.0.1:4010/sample' },
      trustedOrigins: ['http://10.0.0.5'],
    });
    await downloadFrom('http://127.0.0.1:4010/files/1', { client });
    await downloadFrom('http://10.0.0.5/f', { client });
    expect(await failure(downloadFrom('http://127.0.0.1:4011/f', { client }))).toMatchObject({ code: 'not_permitted' });
    expect(seen).toHaveLength(2);
  });

  test('no option that is passed to the transfer itself', async () => {
    const own = scriptedFetch(new Response('x'));
    const ofClient = scriptedFetch(ok({}));
    await downloadFrom(link, { client: sampleClient({ fetch: ofClient.fetch }), fetch: own.fetch });
    expect([own.seen.length, ofClient.seen.length]).toEqual([1, 0]);
  });
});

test('no error repeats the link, which is a credential', async () => {
  for (const step of [status(403), status(500), broken('ECONNRESET'), new Response(null, { status: 302 })]) {
    const make = () => fakeFetch(() => (step instanceof Error ? Promise.reject(step) : step.clone())).fetch;
    for (const transfer of [downloadFrom(link, { fetch: make(), retries: 0 }), upload({ fetch: make(), retries: 0 })]) {
      const error = await failure(transfer);
      expect(`${inspect(error, { depth: 9 })}${JSON.stringify(error)}`).not.toMatch(/canary|signature/);
    }
  }
});
