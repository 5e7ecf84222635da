import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  broken,
  failure,
  fakeFetch,
  json,
  ok,
  type Seen,
  sampleClient,
  scriptedFetch,
  status,
} from '../../test/fake-fetch.ts';
import { runTimersUntil } from '../../test/run-timers.ts';
import { sampleWith, secrets } from '../../test/sample.ts';
import { createClient } from '../client/create-client.ts';
import type { AnyClientOptions } from '../client/create-runtime.ts';
import { perSecond } from '../define/rate-limit.ts';
import { RateLimitError } from '../errors/rate-limit-error.ts';
import { createRateLimiter, type RateLimiter } from '../transport/rate-limiter.ts';
import type { Fetch } from '../util/fetch.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
});

/** Never responds, as fetch does it: until the request is aborted. */
const hangs = (request: Seen) =>
  new Promise<Response>((_, reject) => {
    request.signal.addEventListener('abort', () => reject(request.signal.reason));
  });

const after = (ms: number, response: () => Response) => (request: Seen) =>
  Promise.race([new Promise<Response>((resolve) => setTimeout(() => resolve(response()), ms)), hangs(request)]);

type Client = ReturnType<typeof sampleClient>;

const calls = {
  read: (client: Client) => client.issues.get({ id: '1' }),
  'read by POST': (client: Client) => client.issues.search({ text: 'x' }).then((page) => page),
  write: (client: Client) => client.issues.create({ title: 'x' }),
  destructive: (client: Client) => client.issues.delete({ id: '1' }),
} as const;

/** Makes a call over a fake fetch that always responds alike, and returns its outcome and the number of requests. */
async function outcomeOf(kind: keyof typeof calls, respond: () => Response, options: { timeout?: number } = {}) {
  const { fetch, seen } = fakeFetch(respond);
  const error = await runTimersUntil(failure(calls[kind](sampleClient({ fetch, ...options }))));
  const { code, outcome, retryable } = error;
  return { code, outcome, retryable, requests: seen.length };
}

describe('retries', () => {
  test.each([408, 500, 502, 503, 504, 599])('of a read on %i end after three attempts', async (code) => {
    expect(await outcomeOf('read', () => status(code))).toEqual({
      code: 'server',
      outcome: 'rejected',
      retryable: true,
      requests: 3,
    });
  });

  test('of a read by POST are those of a read', async () => {
    expect(await outcomeOf('read by POST', () => status(500))).toMatchObject({ outcome: 'rejected', requests: 3 });
  });

  test.each([
    [400, 'invalid_request'],
    [401, 'authentication'],
    [403, 'permission'],
    [404, 'not_found'],
    [409, 'conflict'],
    [410, 'not_found'],
    [418, 'invalid_request'],
    [422, 'invalid_request'],
  ])('are not made on %i', async (code, kind) => {
    const expected = { code: kind, outcome: 'rejected', retryable: false, requests: 1 };
    expect(await outcomeOf('read', () => status(code))).toEqual(expected);
    expect(await outcomeOf('write', () => status(code))).toEqual(expected);
  });

  test.each(['write', 'destructive'] as const)(
    'of a %s are not made on a 5xx, and it may have taken effect',
    async (kind) => {
      for (const code of [500, 502, 503, 504]) {
        expect(await outcomeOf(kind, () => status(code))).toEqual({
          code: 'server',
          outcome: 'unknown',
          retryable: false,
          requests: 1,
        });
      }
    },
  );

  test.each(['read', 'write', 'destructive'] as const)('of a %s are made on 429', async (kind) => {
    expect(await outcomeOf(kind, () => status(429))).toEqual({
      code: 'rate_limited',
      outcome: 'rejected',
      retryable: true,
      requests: 3,
    });
  });

  test('of a write are made on a 503 that states a time', async () => {
    expect(await outcomeOf('write', () => status(503, { 'retry-after': '1' }))).toEqual({
      code: 'server',
      outcome: 'rejected',
      retryable: true,
      requests: 3,
    });
  });

  test('of a write are not made for the reset of a rate limit, which does not say whether the write took effect', async () => {
    expect(await outcomeOf('write', () => status(503, { 'x-ratelimit-reset': '0' }))).toMatchObject({
      outcome: 'unknown',
      requests: 1,
    });
  });

  test('that are not made for a write leave a hint that agrees with its outcome', async () => {
    const hintFor = async (respond: () => Response) => {
      const { fetch } = fakeFetch(respond);
      return (await runTimersUntil(failure(sampleClient({ fetch, timeout: 1000 }).issues.create({ title: 'x' })))).hint;
    };
    expect(await hintFor(() => status(500))).toBe('The request may have taken effect. Check before you retry.');
    expect(await hintFor(() => status(503, { 'retry-after': '60' }))).not.toContain('may have taken effect');
    expect(await hintFor(() => status(408))).not.toContain('may have taken effect');
  });

  test('of a write are not made on a 500 that states a time', async () => {
    expect(await outcomeOf('write', () => status(500, { 'retry-after': '1' }))).toMatchObject({
      outcome: 'unknown',
      requests: 1,
    });
  });

  test('after a lost connection are made for a read and not for a write', async () => {
    const reset = () => {
      throw broken('ECONNRESET');
    };
    expect(await outcomeOf('read', reset)).toEqual({
      code: 'connection',
      outcome: 'rejected',
      retryable: true,
      requests: 3,
    });
    expect(await outcomeOf('write', reset)).toEqual({
      code: 'connection',
      outcome: 'unknown',
      retryable: false,
      requests: 1,
    });
  });

  test.each(['ECONNREFUSED', 'ENOTFOUND', 'UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED'])(
    'of a write that could not connect (%s) are made, because it was not sent',
    async (code) => {
      const refused = () => {
        throw broken(code);
      };
      expect(await outcomeOf('write', refused)).toEqual({
        code: 'connection',
        outcome: 'not_sent',
        retryable: true,
        requests: 3,
      });
    },
  );

  test.each([
    'error sending request for url (https://api.example.com/x): client error (Connect): tcp connect error',
    'bad port',
  ])('of a write that could not connect are made where the error has no code: %s', async (message) => {
    const refused = () => {
      throw new TypeError('fetch failed', { cause: new Error(message) });
    };
    expect(await outcomeOf('write', refused)).toMatchObject({ code: 'connection', outcome: 'not_sent' });
    const broke = () => {
      throw new TypeError('fetch failed', { cause: new Error('client error (SendRequest): connection closed') });
    };
    expect(await outcomeOf('write', broke)).toMatchObject({ code: 'connection', outcome: 'unknown' });
  });

  test('of a response that is cut short are made for a read; a write may have taken effect', async () => {
    const cut = () => new Response('{"data": {"id": "1"', { headers: { 'content-type': 'application/json' } });
    expect(await outcomeOf('read', cut)).toEqual({
      code: 'invalid_response',
      outcome: 'rejected',
      retryable: true,
      requests: 3,
    });
    expect(await outcomeOf('write', cut)).toEqual({
      code: 'invalid_response',
      outcome: 'unknown',
      retryable: false,
      requests: 1,
    });
  });

  test('of a read are made when the connection breaks inside the body', async () => {
    const half = () =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode('{"da')),
          pull: (controller) => controller.error(broken('UND_ERR_SOCKET')),
        }),
      );
    const { fetch, seen } = scriptedFetch(half, () => ok({ id: '1' }));
    const { data, meta } = await runTimersUntil(sampleClient({ fetch }).issues.get({ id: '1' }));
    expect(data).toEqual({ id: '1' });
    expect(meta.attempts).toBe(2);
    expect(seen).toHaveLength(2);
  });

  test('are disabled by `retries: 0`', async () => {
    const { fetch, seen } = fakeFetch(() => status(500));
    await runTimersUntil(failure(sampleClient({ fetch, retries: 0 }).issues.get({ id: '1' })));
    expect(seen).toHaveLength(1);
  });

  test('are counted in the result of a call that succeeds', async () => {
    const { fetch } = scriptedFetch(status(503), status(429), ok({ id: '1' }));
    const { meta } = await runTimersUntil(sampleClient({ fetch }).issues.get({ id: '1' }));
    expect(meta.attempts).toBe(3);
  });

  test('repeat the same method, address and body', async () => {
    const { fetch, seen } = scriptedFetch(status(429), status(429), ok({ id: '1' }));
    await runTimersUntil(sampleClient({ fetch }).issues.create({ title: 'x' }));
    const requests = seen.map(({ method, url, body }) => ({ method, url, body }));
    expect(requests[1]).toEqual(requests[0]);
    expect(requests[2]).toEqual(requests[0]);
    expect(requests[0]).toEqual({ method: 'POST', url: 'https://api.sample.test/issues', body: '{"title":"x"}' });
  });
});

describe('waits between attempts', () => {
  async function delaysOf(response: () => Response, random: number): Promise<number[]> {
    vi.mocked(Math.random).mockReturnValue(random);
    const delays: number[] = [];
    const { fetch } = fakeFetch(response);
    const client = sampleClient({
      fetch,
      retries: 6,
      timeout: 600_000,
      maxWait: 600_000,
      hooks: { onRetry: (e) => delays.push(e.delayMs) },
    });
    await runTimersUntil(failure(client.issues.get({ id: '1' })));
    return delays;
  }

  test('grow exponentially to 8 s, with full jitter', async () => {
    expect(await delaysOf(() => status(500), 0.999_999)).toEqual(
      [500, 1000, 2000, 4000, 8000, 8000].map((ms) => expect.closeTo(ms, 0)),
    );
    expect(await delaysOf(() => status(500), 0)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test.each([
    [0, 7000],
    [0.5, 7350],
    [0.999_999, 7700],
  ])(
    'last what the vendor asks for and up to a tenth more, so that calls do not all return at once (%d)',
    async (random, ms) => {
      const [first] = await delaysOf(() => status(429, { 'retry-after': '7' }), random);
      expect(first).toBeCloseTo(ms, 0);
    },
  );

  test('last at most a second longer than the vendor asks for', async () => {
    const [first] = await delaysOf(() => status(429, { 'retry-after': '60' }), 0.999_999);
    expect(first).toBeCloseTo(61_000, 0);
  });

  test('grow even where the vendor asks for none, to avoid a flood of requests', async () => {
    expect(await delaysOf(() => status(429, { 'retry-after': '0' }), 0.5)).toEqual([250, 500, 1000, 2000, 4000, 4000]);
  });

  test('that are longer than `maxWait` are not started: the error is immediate and says how long they would take', async () => {
    const begin = Date.now();
    const { fetch, seen } = fakeFetch(() => status(429, { 'retry-after': '86400' }));
    const error = await runTimersUntil(failure(sampleClient({ fetch }).issues.get({ id: '1' })));
    expect(RateLimitError.isInstance(error)).toBe(true);
    expect(error).toMatchObject({ retryAfterMs: 86_400_000, retryable: true, status: 429 });
    expect(error.message).toContain('86400 s');
    expect(Date.now() - begin).toBe(0);
    expect(seen).toHaveLength(1);
  });

  test.each(['-1', '99999999999', 'soon'])('fall back to our own for an invalid value (%s)', async (value) => {
    expect(await delaysOf(() => status(429, { 'retry-after': value }), 0.5)).toEqual([
      250, 500, 1000, 2000, 4000, 4000,
    ]);
  });

  test('are limited by a retry budget, which successful responses fill again', async () => {
    let down = true;
    const { fetch, seen } = fakeFetch(() => (down ? status(500) : ok({ id: '1' })));
    const client = sampleClient({ fetch });
    const requestsOf = async (times: number) => {
      const before = seen.length;
      for (let i = 0; i < times; i++) await runTimersUntil(client.issues.get({ id: '1' }).catch(() => {}));
      return seen.length - before;
    };
    expect(await requestsOf(30)).toBe(30 + 35);
    expect(await requestsOf(10)).toBe(10);
    down = false;
    await requestsOf(14);
    down = true;
    expect(await requestsOf(5)).toBe(5 + 1);
  });
});

test('a busy vendor uses up the retry budget more slowly than a broken one', async () => {
  const { fetch, seen } = fakeFetch(() => status(429));
  const client = sampleClient({ fetch });
  for (let i = 0; i < 60; i++) await runTimersUntil(client.issues.get({ id: '1' }).catch(() => {}));
  expect(seen).toHaveLength(60 + 100);
});

describe('the deadline', () => {
  const timedOut = async (kind: 'read' | 'write', respond: (request: Seen) => Response | Promise<Response>) => {
    const begin = Date.now();
    const { fetch, seen } = fakeFetch(respond);
    const error = await runTimersUntil(failure(calls[kind](sampleClient({ fetch }))));
    expect(vi.getTimerCount()).toBe(0);
    const { code, outcome, retryable } = error;
    return { code, outcome, retryable, ms: Date.now() - begin, requests: seen.length };
  };

  test('covers the wait for a response', async () => {
    const expected = { code: 'timeout', ms: 30_000, requests: 1 };
    expect(await timedOut('read', hangs)).toEqual({ ...expected, outcome: 'rejected', retryable: true });
    expect(await timedOut('write', hangs)).toEqual({ ...expected, outcome: 'unknown', retryable: false });
  });

  test('covers a body that never ends, even one that is not bound to the request', async () => {
    const silent = () => new Response(new ReadableStream());
    expect(await timedOut('read', silent)).toMatchObject({ code: 'timeout', ms: 30_000 });
    const drip = () => {
      let timer: ReturnType<typeof setTimeout>;
      const stream = new ReadableStream({
        start(controller) {
          const next = () => {
            controller.enqueue(new Uint8Array([32]));
            timer = setTimeout(next, 1000);
          };
          next();
        },
        cancel: () => clearTimeout(timer),
      });
      return new Response(stream);
    };
    expect(await timedOut('read', drip)).toMatchObject({ code: 'timeout', ms: 30_000 });
  });

  test('is shared by all attempts', async () => {
    const begin = Date.now();
    const { fetch, seen } = fakeFetch(after(14_000, () => status(500)));
    const ended = failure(sampleClient({ fetch }).issues.get({ id: '1' })).then((e) => [e.code, Date.now() - begin]);
    await vi.runAllTimersAsync();
    expect(await ended).toEqual(['timeout', 30_000]);
    expect(seen).toHaveLength(3);
  });

  test('covers a fetch that ignores its signal', async () => {
    expect(await timedOut('write', () => new Promise<Response>(() => {}))).toMatchObject({
      code: 'timeout',
      outcome: 'unknown',
      ms: 30_000,
    });
  });

  test('of a call wins over that of the client', async () => {
    const begin = Date.now();
    const { fetch } = fakeFetch(hangs);
    const error = await runTimersUntil(failure(sampleClient({ fetch }).issues.get({ id: '1' }, { timeout: 2000 })));
    expect(error.code).toBe('timeout');
    expect(error.message).toContain('2000 ms');
    expect(Date.now() - begin).toBe(2000);
  });

  test('leaves no timer after a successful response', async () => {
    const { fetch } = scriptedFetch(ok({ id: '1' }));
    await sampleClient({ fetch }).issues.get({ id: '1' });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the signal of the caller', () => {
  test('that is already aborted sends nothing', async () => {
    const { fetch, seen } = scriptedFetch();
    const error = await failure(sampleClient({ fetch }).issues.create({ title: 'x' }, { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ code: 'aborted', outcome: 'not_sent', retryable: false });
    expect(seen).toHaveLength(0);
  });

  test.each([
    ['read', 'rejected'],
    ['write', 'unknown'],
  ] as const)('ends a %s that is on its way', async (kind, outcome) => {
    const controller = new AbortController();
    const { fetch, seen } = fakeFetch(hangs);
    const error = failure(calls[kind](sampleClient({ fetch, signal: controller.signal })));
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort();
    expect(await error).toMatchObject({ code: 'aborted', outcome });
    expect(seen).toHaveLength(1);
    expect(seen[0]?.signal.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each<[string, (controller: AbortController) => AnyClientOptions]>([
    [
      'a hook of the caller',
      (controller) => ({ hooks: { onRequest: () => controller.abort() }, fetch: fakeFetch(hangs).fetch }),
    ],
    [
      'a fetch of the caller, which fails later',
      (controller) => ({
        fetch: async () => {
          controller.abort();
          await new Promise((resolve) => setImmediate(resolve));
          throw new Error('too late');
        },
      }),
    ],
    [
      'a transport of the caller, which fails later',
      (controller) => ({
        transport: {
          async send() {
            controller.abort();
            await new Promise((resolve) => setImmediate(resolve));
            throw new Error('too late');
          },
        },
      }),
    ],
  ])('that is aborted by %s leaves no unhandled rejection', async (_, options) => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const controller = new AbortController();
    const client = sampleClient({ ...options(controller), signal: controller.signal });
    expect(await failure(client.status.get())).toMatchObject({ code: 'aborted' }); // it sends no credential
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  test('is the cause of the error, with its reason', async () => {
    const controller = new AbortController();
    const { fetch } = fakeFetch(hangs);
    const call = failure(sampleClient({ fetch }).issues.get({ id: '1' }, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort(new DOMException('The operation timed out.', 'TimeoutError'));
    expect(await call).toMatchObject({ code: 'aborted', cause: { name: 'TimeoutError' } });
  });

  test('cancels a response that arrives too late, with its connection', async () => {
    const cancelled = vi.fn();
    let respond = (_: Response) => {};
    const { fetch } = fakeFetch(
      () =>
        new Promise<Response>((resolve) => {
          respond = resolve;
        }),
    );
    const controller = new AbortController();
    const call = failure(sampleClient({ fetch }).issues.get({ id: '1' }, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort();
    await call;
    respond(new Response(new ReadableStream({ cancel: cancelled })));
    await vi.advanceTimersByTimeAsync(0);
    expect(cancelled).toHaveBeenCalledOnce();
  });

  test('ends the reading of a body', async () => {
    const controller = new AbortController();
    const cancelled = vi.fn();
    const { fetch } = fakeFetch(() => new Response(new ReadableStream({ cancel: cancelled })));
    const error = failure(sampleClient({ fetch }).issues.get({ id: '1' }, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort();
    expect(await error).toMatchObject({ code: 'aborted' });
    expect(cancelled).toHaveBeenCalledOnce();
  });

  test('ends the wait between two attempts', async () => {
    const controller = new AbortController();
    const { fetch, seen } = fakeFetch(() => status(429, { 'retry-after': '10' }));
    const error = failure(sampleClient({ fetch }).issues.get({ id: '1' }, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort();
    expect(await error).toMatchObject({ code: 'aborted' });
    await vi.runAllTimersAsync();
    expect(seen).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('has no listener after the call', async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    const { fetch } = fakeFetch(() => ok({ id: '1' }));
    await sampleClient({ fetch }).issues.get({ id: '1' }, { signal });
    expect(added).toHaveBeenCalled();
    expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(
      added.mock.calls.map(([, listener]) => listener),
    );
  });
});

describe('a download', () => {
  const drip = () => {
    let stop = () => {};
    const stream = new ReadableStream({
      start(controller) {
        const timer = setInterval(() => controller.enqueue(new Uint8Array(1)), 1000);
        stop = () => {
          clearInterval(timer);
          controller.close();
        };
      },
    });
    return { response: new Response(stream), stop: () => stop() };
  };

  test('may take longer than the deadline once it has begun', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] });
    const { response, stop } = drip();
    const { data } = await sampleClient({ fetch: scriptedFetch(response).fetch, timeout: 5000 }).files.download({
      id: 'f',
    });
    const bytes = data.bytes();
    await vi.advanceTimersByTimeAsync(60_000);
    stop();
    expect((await bytes).length).toBe(60);
  });

  test.each([
    ['is read', (stream: ReadableStream) => new Response(stream).text()],
    ['is cancelled', (stream: ReadableStream) => stream.cancel()],
  ])('removes its listener from the signal of the client when it %s', async (_, finish) => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    const { fetch } = scriptedFetch(new Response('hello'));
    const { data } = await sampleClient({ fetch, signal }).files.download({ id: 'f' });
    expect(removed).not.toHaveBeenCalled();
    await finish(data.stream);
    expect(removed).toHaveBeenCalledTimes(added.mock.calls.length);
  });

  test('accepts any content type', async () => {
    const { fetch, seen } = scriptedFetch(new Response('hello'));
    await sampleClient({ fetch }).files.download({ id: 'f' });
    expect(seen[0]?.headers['accept']).toBe('*/*');
  });
});

describe('declared limits', () => {
  test('slow calls down in order of their arrival', async () => {
    const begin = Date.now();
    const sent: [string, number][] = [];
    const { fetch } = fakeFetch((request) => {
      sent.push([new URL(request.url).pathname.slice(-1), Date.now() - begin]);
      return ok({ id: '1' });
    });
    const client = createClient(sampleWith({ rateLimit: perSecond(2) }), {
      apiToken: secrets.apiToken,
      env: {},
      fetch,
    });
    await runTimersUntil(Promise.all(['1', '2', '3', '4', '5'].map((id) => client.issues.get({ id }))));
    expect(sent).toEqual([
      ['1', 0],
      ['2', 0],
      ['3', 1000],
      ['4', 1000],
      ['5', 2000],
    ]);
  });

  test('reject calls at once that would wait longer than `maxWait`, and nothing is sent', async () => {
    const { fetch, seen } = fakeFetch(() => ok(null));
    const client = sampleClient({ fetch, maxWait: 49_999 });
    await client.issues.notify({ id: '1' });
    await vi.advanceTimersByTimeAsync(10_000);
    await client.issues.notify({ id: '2' });
    const error = await failure(client.issues.notify({ id: '3' }));
    expect(error).toMatchObject({
      code: 'rate_limited',
      outcome: 'not_sent',
      retryable: true,
      retryAfterMs: 50_000,
    });
    expect(seen).toHaveLength(2);
    await runTimersUntil(client.issues.notify({ id: '3' }, { maxWait: 50_000 }));
    expect(seen).toHaveLength(3);
  });

  test('of one operation do not slow down another', async () => {
    const { fetch, seen } = fakeFetch(() => ok({ id: '1' }));
    const client = sampleClient({ fetch });
    await client.issues.notify({ id: '1' });
    await client.issues.notify({ id: '1' });
    await client.issues.get({ id: '1' });
    expect(seen).toHaveLength(3);
  });

  test('apply to all clients that share a limiter and have the same credential', async () => {
    const { fetch, seen } = fakeFetch(() => ok(null));
    const rateLimiter = createRateLimiter();
    const one = sampleClient({ fetch, rateLimiter, maxWait: 0 });
    const other = sampleClient({ fetch, rateLimiter });
    await one.issues.notify({ id: '1' });
    await other.issues.notify({ id: '1' });
    expect(await failure(one.issues.notify({ id: '1' }))).toMatchObject({ code: 'rate_limited', outcome: 'not_sent' });
    expect(seen).toHaveLength(2);
  });

  test.each([
    ['another credential', { apiToken: 'another-token' }],
    ['another address', { region: 'eu' }],
    ['its own limiter', { rateLimiter: undefined }],
  ])('do not apply to a client with %s', async (_, options) => {
    const { fetch, seen } = fakeFetch(() => ok(null));
    const rateLimiter = createRateLimiter();
    for (const client of [sampleClient({ fetch, rateLimiter }), sampleClient({ fetch, rateLimiter, ...options })])
      for (const id of ['1', '2']) await client.issues.notify({ id });
    expect(seen).toHaveLength(4);
  });

  test('apply to clients of both APIs together where the credential of that API is the same', async () => {
    const { fetch, seen } = fakeFetch(() => ok(null));
    const rateLimiter = createRateLimiter();
    await sampleClient({ fetch, rateLimiter }).issues.notify({ id: '1' });
    const other = sampleClient({ fetch, rateLimiter, maxWait: 0, siteId: 'site', trackKey: secrets.trackKey });
    await other.issues.notify({ id: '1' });
    expect(await failure(other.issues.notify({ id: '1' }))).toMatchObject({ code: 'rate_limited' });
    expect(seen).toHaveLength(2);
  });

  test('give a limiter no credential in the name of a bucket', async () => {
    const buckets: string[] = [];
    const { fetch } = fakeFetch(() => ok(null));
    const rateLimiter: RateLimiter = {
      acquire: async (bucket) => {
        buckets.push(bucket);
        return undefined;
      },
    };
    await sampleClient({ fetch, rateLimiter }).issues.notify({ id: '1' });
    expect(buckets).toEqual([expect.stringMatching(/^sample:rest:issues\.notify\/60000:[0-9a-f]{16}$/)]);
  });

  test('apply to retries as well', async () => {
    const begin = Date.now();
    const { fetch, seen } = fakeFetch((_, turn) => (turn < 2 ? status(429, { 'retry-after': '0' }) : ok(null)));
    await runTimersUntil(sampleClient({ fetch }).issues.notify({ id: '1' }));
    expect(seen).toHaveLength(3);
    expect(Date.now() - begin).toBe(60_000);
  });

  /** A client that may send ten requests a second, some of them concurrently. */
  const busy = (fetch: Fetch, options: { concurrent?: number; maxWait?: number } = {}) => {
    const { concurrent, maxWait = 60_000 } = options;
    const rateLimit = { ...perSecond(10), ...(concurrent !== undefined && { concurrent }) };
    return createClient(sampleWith({ rateLimit }), { apiToken: secrets.apiToken, env: {}, fetch, maxWait });
  };

  test('prevent other calls from running into a 429 that one has received already', async () => {
    const begin = Date.now();
    const sent: number[] = [];
    const { fetch } = fakeFetch((_, turn) => {
      sent.push(Date.now() - begin);
      return turn === 0 ? status(429, { 'retry-after': '7' }) : ok({ id: '1' });
    });
    const { issues } = busy(fetch, { concurrent: 1 });
    await runTimersUntil(Promise.all(Array.from({ length: 8 }, (_, id) => issues.get({ id: `${id}` }))));
    // The rejected call returns a little later than the vendor asked for.
    expect(sent).toEqual([0, ...Array.from({ length: 7 }, () => 7000), 7350]);
  });

  test('pause all calls as long as the rejected one, where the vendor states no time', async () => {
    const begin = Date.now();
    const sent: number[] = [];
    const { fetch } = fakeFetch((_, turn) => {
      sent.push(Date.now() - begin);
      return turn === 0 ? status(429) : ok({ id: '1' });
    });
    const { issues } = busy(fetch, { concurrent: 1 });
    await runTimersUntil(Promise.all([issues.get({ id: '1' }), issues.get({ id: '2' })]));
    expect(sent).toEqual([0, 250, 250]);
  });

  test('reject calls at once that cannot wait for the end of a pause', async () => {
    const { fetch, seen } = fakeFetch(() => status(429, { 'retry-after': '120' }));
    const { issues } = busy(fetch);
    await failure(issues.get({ id: '1' }));
    expect(await failure(issues.get({ id: '2' }))).toMatchObject({
      code: 'rate_limited',
      outcome: 'not_sent',
      retryAfterMs: 120_000,
    });
    expect(seen).toHaveLength(1);
  });

  test('pause calls for an hour at most', async () => {
    const { fetch, seen } = fakeFetch((_, turn) =>
      turn === 0 ? status(429, { 'retry-after': '86400' }) : ok({ id: '1' }),
    );
    const { issues } = busy(fetch);
    await failure(issues.get({ id: '1' }));
    await vi.advanceTimersByTimeAsync(3_599_999);
    expect(await failure(issues.get({ id: '2' }, { maxWait: 0 }))).toMatchObject({ code: 'rate_limited' });
    await vi.advanceTimersByTimeAsync(1);
    await issues.get({ id: '2' });
    expect(seen).toHaveLength(2);
  });

  test.each([500, 404, 403])('pause no calls after a %i', async (code) => {
    const { fetch, seen } = fakeFetch((_, turn) =>
      turn === 0 ? status(code, { 'retry-after': '60' }) : ok({ id: '1' }),
    );
    const { issues } = busy(fetch, { maxWait: 10_000 });
    await failure(issues.get({ id: '1' }));
    await issues.get({ id: '2' });
    expect(seen).toHaveLength(2);
  });

  test('on concurrent requests apply from the request to the last byte, however it ends', async () => {
    let running = 0;
    let most = 0;
    const { fetch, seen } = fakeFetch(async (request, turn) => {
      most = Math.max(most, ++running);
      await after(100 + turn, () => ok(null))(request).catch(() => {});
      running--;
      if (turn % 3 === 0) throw broken('ECONNRESET');
      return turn % 3 === 1 ? status(404) : ok({ id: '1' });
    });
    const { issues } = busy(fetch, { concurrent: 3 });
    await runTimersUntil(Promise.allSettled(Array.from({ length: 12 }, (_, id) => issues.get({ id: `${id}` }))));
    expect(most).toBe(3);
    expect(seen.length).toBeGreaterThanOrEqual(12);
  });

  test('on concurrent requests keep no slot for calls that are aborted', async () => {
    const { fetch } = fakeFetch((request, turn) => (turn < 2 ? hangs(request) : ok({ id: '1' })));
    const { issues } = busy(fetch, { concurrent: 2 });
    const controller = new AbortController();
    const calls = ['1', '2', '3'].map((id) => failure(issues.get({ id }, { signal: controller.signal })));
    await vi.advanceTimersByTimeAsync(100);
    controller.abort();
    expect((await Promise.all(calls)).map(({ outcome }) => outcome)).toEqual(['rejected', 'rejected', 'not_sent']);
    await Promise.all([issues.get({ id: '4' }), issues.get({ id: '5' })]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('hooks', () => {
  test('receive every request, response, retry and error, in order', async () => {
    const told: string[] = [];
    const hooks = {
      onRequest: (e: { attempt: number }) => told.push(`request ${e.attempt}`),
      onResponse: (e: { attempt: number; status: number }) => told.push(`response ${e.attempt}: ${e.status}`),
      onRetry: (e: { attempt: number; error: { code: string } }) => told.push(`retry ${e.attempt}: ${e.error.code}`),
      onError: (e: { error: { code: string } }) => told.push(`error: ${e.error.code}`),
    };
    const { fetch } = scriptedFetch(status(500), status(404));
    await runTimersUntil(failure(sampleClient({ fetch, hooks }).issues.get({ id: '1' })));
    expect(told).toEqual([
      'request 1',
      'response 1: 500',
      'retry 1: server',
      'request 2',
      'response 2: 404',
      'error: not_found',
    ]);
  });

  test('receive the request with the credential redacted everywhere', async () => {
    const events: unknown[] = [];
    const push = (event: unknown) => events.push(event);
    const hooks = { onRequest: push, onResponse: push, onRetry: push, onError: push };
    const echo = json({ error: `bad token ${secrets.apiToken}`, code: secrets.apiToken }, 429, {
      'x-echo': `token=${secrets.apiToken}`,
    });
    const { fetch } = scriptedFetch(echo, status(401));
    await runTimersUntil(failure(sampleClient({ fetch, hooks }).issues.create({ title: secrets.apiToken })));
    expect(events).toHaveLength(6);
    expect(events[0]).toMatchObject({
      connector: 'sample',
      entity: 'issues',
      action: 'create',
      method: 'POST',
      url: 'https://api.sample.test/issues',
      headers: { authorization: 'Bearer [redacted]' },
      body: { title: '[redacted]' },
    });
    expect(JSON.stringify(events)).not.toContain(secrets.apiToken);
  });

  test('are called as methods, so that an observer may be a class', async () => {
    class Counter {
      requests = 0;
      onRequest() {
        this.requests++;
      }
    }
    const hooks = new Counter();
    const { fetch } = scriptedFetch(ok({ id: '1' }));
    await sampleClient({ fetch, hooks }).issues.get({ id: '1' });
    expect(hooks.requests).toBe(1);
  });

  test('do not affect the call when they throw or reject', async () => {
    const bad = () => {
      throw new Error('observer broke');
    };
    const worse = async () => bad();
    const { fetch } = scriptedFetch(status(500), ok({ id: '1' }));
    const hooks = { onRequest: bad, onResponse: worse, onRetry: bad } as never;
    const { data } = await runTimersUntil(sampleClient({ fetch, hooks }).issues.get({ id: '1' }));
    expect(data).toEqual({ id: '1' });
  });
});
