import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { played } from '../../test/played.ts';
import { sampleWith, secrets } from '../../test/sample.ts';
import { broken, failure, json, ok, type Seen, sampleClient, status, wire, wireBy } from '../../test/wire.ts';
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

/** An answer that never comes, as fetch does it: until the request is aborted. */
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

/** Calls a wire that always answers the same, and tells how it went. */
async function outcomeOf(kind: keyof typeof calls, answer: () => Response, options: { timeout?: number } = {}) {
  const { fetch, seen } = wireBy(answer);
  const error = await played(failure(calls[kind](sampleClient({ fetch, ...options }))));
  const { code, outcome, retryable } = error;
  return { code, outcome, retryable, requests: seen.length };
}

describe('what is tried again', () => {
  test.each([408, 500, 502, 503, 504, 599])('a read is tried three times on %i', async (code) => {
    expect(await outcomeOf('read', () => status(code))).toEqual({
      code: 'server',
      outcome: 'rejected',
      retryable: true,
      requests: 3,
    });
  });

  test('a read by POST is a read', async () => {
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
  ])('nothing is tried again on %i', async (code, kind) => {
    const expected = { code: kind, outcome: 'rejected', retryable: false, requests: 1 };
    expect(await outcomeOf('read', () => status(code))).toEqual(expected);
    expect(await outcomeOf('write', () => status(code))).toEqual(expected);
  });

  test.each(['write', 'destructive'] as const)(
    'a %s is not tried again on a 5xx, and may have been done',
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

  test.each(['read', 'write', 'destructive'] as const)('a %s is tried again on 429', async (kind) => {
    expect(await outcomeOf(kind, () => status(429))).toEqual({
      code: 'rate_limited',
      outcome: 'rejected',
      retryable: true,
      requests: 3,
    });
  });

  test('a write is tried again on a 503 that names a time', async () => {
    expect(await outcomeOf('write', () => status(503, { 'retry-after': '1' }))).toEqual({
      code: 'server',
      outcome: 'rejected',
      retryable: true,
      requests: 3,
    });
  });

  test('the reset of a rate limit is no word on whether a write was done', async () => {
    expect(await outcomeOf('write', () => status(503, { 'x-ratelimit-reset': '0' }))).toMatchObject({
      outcome: 'unknown',
      requests: 1,
    });
  });

  test('the hint to a write that failed agrees with its outcome', async () => {
    const hintFor = async (answer: () => Response) => {
      const { fetch } = wireBy(answer);
      return (await played(failure(sampleClient({ fetch, timeout: 1000 }).issues.create({ title: 'x' })))).hint;
    };
    expect(await hintFor(() => status(500))).toBe('The request may have taken effect. Check before you retry.');
    expect(await hintFor(() => status(503, { 'retry-after': '60' }))).not.toContain('may have taken effect');
    expect(await hintFor(() => status(408))).not.toContain('may have taken effect');
  });

  test('a write is not tried again on a 500 that names a time', async () => {
    expect(await outcomeOf('write', () => status(500, { 'retry-after': '1' }))).toMatchObject({
      outcome: 'unknown',
      requests: 1,
    });
  });

  test('a read is tried again after a lost connection, a write is not', async () => {
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
    'a write that could not connect (%s) was not sent, and is tried again',
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
  ])('a write that could not connect was not sent, told without a code: %s', async (message) => {
    const refused = () => {
      throw new TypeError('fetch failed', { cause: new Error(message) });
    };
    expect(await outcomeOf('write', refused)).toMatchObject({ code: 'connection', outcome: 'not_sent' });
    const broke = () => {
      throw new TypeError('fetch failed', { cause: new Error('client error (SendRequest): connection closed') });
    };
    expect(await outcomeOf('write', broke)).toMatchObject({ code: 'connection', outcome: 'unknown' });
  });

  test('a read is tried again when its answer is cut short, a write may have been done', async () => {
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

  test('a read is tried again when the connection breaks inside the body', async () => {
    const half = () =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode('{"da')),
          pull: (controller) => controller.error(broken('UND_ERR_SOCKET')),
        }),
      );
    const { fetch, seen } = wire(half, () => ok({ id: '1' }));
    const { data, meta } = await played(sampleClient({ fetch }).issues.get({ id: '1' }));
    expect(data).toEqual({ id: '1' });
    expect(meta.attempts).toBe(2);
    expect(seen).toHaveLength(2);
  });

  test('retries: 0 sends once', async () => {
    const { fetch, seen } = wireBy(() => status(500));
    await played(failure(sampleClient({ fetch, retries: 0 }).issues.get({ id: '1' })));
    expect(seen).toHaveLength(1);
  });

  test('a call that went well in the end says how many requests it took', async () => {
    const { fetch } = wire(status(503), status(429), ok({ id: '1' }));
    const { meta } = await played(sampleClient({ fetch }).issues.get({ id: '1' }));
    expect(meta.attempts).toBe(3);
  });

  test('every try carries the same method, address and body', async () => {
    const { fetch, seen } = wire(status(429), status(429), ok({ id: '1' }));
    await played(sampleClient({ fetch }).issues.create({ title: 'x' }));
    const requests = seen.map(({ method, url, body }) => ({ method, url, body }));
    expect(requests[1]).toEqual(requests[0]);
    expect(requests[2]).toEqual(requests[0]);
    expect(requests[0]).toEqual({ method: 'POST', url: 'https://api.sample.test/issues', body: '{"title":"x"}' });
  });
});

describe('waits between tries', () => {
  async function delaysOf(response: () => Response, random: number): Promise<number[]> {
    vi.mocked(Math.random).mockReturnValue(random);
    const delays: number[] = [];
    const { fetch } = wireBy(response);
    const client = sampleClient({
      fetch,
      retries: 6,
      timeout: 600_000,
      maxWait: 600_000,
      hooks: { onRetry: (e) => delays.push(e.delayMs) },
    });
    await played(failure(client.issues.get({ id: '1' })));
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
    'are what the vendor asks for and up to a tenth more, so that not all come back at once (%d)',
    async (random, ms) => {
      const [first] = await delaysOf(() => status(429, { 'retry-after': '7' }), random);
      expect(first).toBeCloseTo(ms, 0);
    },
  );

  test('are at most a second longer than the vendor asks', async () => {
    const [first] = await delaysOf(() => status(429, { 'retry-after': '60' }), 0.999_999);
    expect(first).toBeCloseTo(61_000, 0);
  });

  test('grow even where the vendor asks for none: it is no invitation to hammer', async () => {
    expect(await delaysOf(() => status(429, { 'retry-after': '0' }), 0.5)).toEqual([250, 500, 1000, 2000, 4000, 4000]);
  });

  test('that are longer than `maxWait` are not begun: the error comes at once and says how long', async () => {
    const begin = Date.now();
    const { fetch, seen } = wireBy(() => status(429, { 'retry-after': '86400' }));
    const error = await played(failure(sampleClient({ fetch }).issues.get({ id: '1' })));
    expect(RateLimitError.isInstance(error)).toBe(true);
    expect(error).toMatchObject({ retryAfterMs: 86_400_000, retryable: true, status: 429 });
    expect(error.message).toContain('86400 s');
    expect(Date.now() - begin).toBe(0);
    expect(seen).toHaveLength(1);
  });

  test.each(['-1', '99999999999', 'soon'])('that make no sense (%s) are ours', async (value) => {
    expect(await delaysOf(() => status(429, { 'retry-after': value }), 0.5)).toEqual([
      250, 500, 1000, 2000, 4000, 4000,
    ]);
  });

  test('a storm of failures uses the retry budget up, and good answers fill it again', async () => {
    let down = true;
    const { fetch, seen } = wireBy(() => (down ? status(500) : ok({ id: '1' })));
    const client = sampleClient({ fetch });
    const requestsOf = async (times: number) => {
      const before = seen.length;
      for (let i = 0; i < times; i++) await played(client.issues.get({ id: '1' }).catch(() => {}));
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

test('a busy vendor uses the retry budget up more slowly than a broken one', async () => {
  const { fetch, seen } = wireBy(() => status(429));
  const client = sampleClient({ fetch });
  for (let i = 0; i < 60; i++) await played(client.issues.get({ id: '1' }).catch(() => {}));
  expect(seen).toHaveLength(60 + 100);
});

describe('the deadline', () => {
  const timedOut = async (kind: 'read' | 'write', answer: (request: Seen) => Response | Promise<Response>) => {
    const begin = Date.now();
    const { fetch, seen } = wireBy(answer);
    const error = await played(failure(calls[kind](sampleClient({ fetch }))));
    expect(vi.getTimerCount()).toBe(0);
    const { code, outcome, retryable } = error;
    return { code, outcome, retryable, ms: Date.now() - begin, requests: seen.length };
  };

  test('covers the wait for an answer', async () => {
    const expected = { code: 'timeout', ms: 30_000, requests: 1 };
    expect(await timedOut('read', hangs)).toEqual({ ...expected, outcome: 'rejected', retryable: true });
    expect(await timedOut('write', hangs)).toEqual({ ...expected, outcome: 'unknown', retryable: false });
  });

  test('covers a body that never ends, even one that is not tied to the request', async () => {
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

  test('is one for all tries together', async () => {
    const begin = Date.now();
    const { fetch, seen } = wireBy(after(14_000, () => status(500)));
    const ended = failure(sampleClient({ fetch }).issues.get({ id: '1' })).then((e) => [e.code, Date.now() - begin]);
    await vi.runAllTimersAsync();
    expect(await ended).toEqual(['timeout', 30_000]);
    expect(seen).toHaveLength(3);
  });

  test('covers a fetch that does not look at its signal', async () => {
    expect(await timedOut('write', () => new Promise<Response>(() => {}))).toMatchObject({
      code: 'timeout',
      outcome: 'unknown',
      ms: 30_000,
    });
  });

  test('of a call wins over that of the client', async () => {
    const begin = Date.now();
    const { fetch } = wireBy(hangs);
    const error = await played(failure(sampleClient({ fetch }).issues.get({ id: '1' }, { timeout: 2000 })));
    expect(error.code).toBe('timeout');
    expect(error.message).toContain('2000 ms');
    expect(Date.now() - begin).toBe(2000);
  });

  test('leaves no timer behind after a good answer', async () => {
    const { fetch } = wire(ok({ id: '1' }));
    await sampleClient({ fetch }).issues.get({ id: '1' });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the signal of the caller', () => {
  test('that is aborted already sends nothing', async () => {
    const { fetch, seen } = wire();
    const error = await failure(sampleClient({ fetch }).issues.create({ title: 'x' }, { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ code: 'aborted', outcome: 'not_sent', retryable: false });
    expect(seen).toHaveLength(0);
  });

  test.each([
    ['read', 'rejected'],
    ['write', 'unknown'],
  ] as const)('ends a %s that is on its way', async (kind, outcome) => {
    const controller = new AbortController();
    const { fetch, seen } = wireBy(hangs);
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
      'a hook of the caller’s',
      (controller) => ({ hooks: { onRequest: () => controller.abort() }, fetch: wireBy(hangs).fetch }),
    ],
    [
      'a fetch of the caller’s, which fails later',
      (controller) => ({
        fetch: async () => {
          controller.abort();
          await new Promise((resolve) => setImmediate(resolve));
          throw new Error('too late');
        },
      }),
    ],
    [
      'a transport of the caller’s, which fails later',
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
  ])('that is aborted by %s leaves no rejection behind', async (_, options) => {
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
    const { fetch } = wireBy(hangs);
    const call = failure(sampleClient({ fetch }).issues.get({ id: '1' }, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort(new DOMException('The operation timed out.', 'TimeoutError'));
    expect(await call).toMatchObject({ code: 'aborted', cause: { name: 'TimeoutError' } });
  });

  test('lets an answer go that comes too late, with its connection', async () => {
    const cancelled = vi.fn();
    let answer = (_: Response) => {};
    const { fetch } = wireBy(
      () =>
        new Promise<Response>((resolve) => {
          answer = resolve;
        }),
    );
    const controller = new AbortController();
    const call = failure(sampleClient({ fetch }).issues.get({ id: '1' }, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort();
    await call;
    answer(new Response(new ReadableStream({ cancel: cancelled })));
    await vi.advanceTimersByTimeAsync(0);
    expect(cancelled).toHaveBeenCalledOnce();
  });

  test('ends the reading of a body', async () => {
    const controller = new AbortController();
    const cancelled = vi.fn();
    const { fetch } = wireBy(() => new Response(new ReadableStream({ cancel: cancelled })));
    const error = failure(sampleClient({ fetch }).issues.get({ id: '1' }, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort();
    expect(await error).toMatchObject({ code: 'aborted' });
    expect(cancelled).toHaveBeenCalledOnce();
  });

  test('ends the wait between two tries', async () => {
    const controller = new AbortController();
    const { fetch, seen } = wireBy(() => status(429, { 'retry-after': '10' }));
    const error = failure(sampleClient({ fetch }).issues.get({ id: '1' }, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort();
    expect(await error).toMatchObject({ code: 'aborted' });
    await vi.runAllTimersAsync();
    expect(seen).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is let go of after the call', async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    const { fetch } = wireBy(() => ok({ id: '1' }));
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
    const { data } = await sampleClient({ fetch: wire(response).fetch, timeout: 5000 }).files.download({ id: 'f' });
    const bytes = data.bytes();
    await vi.advanceTimersByTimeAsync(60_000);
    stop();
    expect((await bytes).length).toBe(60);
  });

  test.each([
    ['is read', (stream: ReadableStream) => new Response(stream).text()],
    ['is given up', (stream: ReadableStream) => stream.cancel()],
  ])('lets go of the signal of the client when it %s', async (_, finish) => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    const { fetch } = wire(new Response('hello'));
    const { data } = await sampleClient({ fetch, signal }).files.download({ id: 'f' });
    expect(removed).not.toHaveBeenCalled();
    await finish(data.stream);
    expect(removed).toHaveBeenCalledTimes(added.mock.calls.length);
  });

  test('says that it can be anything', async () => {
    const { fetch, seen } = wire(new Response('hello'));
    await sampleClient({ fetch }).files.download({ id: 'f' });
    expect(seen[0]?.headers['accept']).toBe('*/*');
  });
});

describe('declared limits', () => {
  test('slow calls down in the order they came', async () => {
    const begin = Date.now();
    const sent: [string, number][] = [];
    const { fetch } = wireBy((request) => {
      sent.push([new URL(request.url).pathname.slice(-1), Date.now() - begin]);
      return ok({ id: '1' });
    });
    const client = createClient(sampleWith({ rateLimit: perSecond(2) }), {
      apiToken: secrets.apiToken,
      env: {},
      fetch,
    });
    await played(Promise.all(['1', '2', '3', '4', '5'].map((id) => client.issues.get({ id }))));
    expect(sent).toEqual([
      ['1', 0],
      ['2', 0],
      ['3', 1000],
      ['4', 1000],
      ['5', 2000],
    ]);
  });

  test('that ask for more than `maxWait` are refused at once, and nothing is sent', async () => {
    const { fetch, seen } = wireBy(() => ok(null));
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
    await played(client.issues.notify({ id: '3' }, { maxWait: 50_000 }));
    expect(seen).toHaveLength(3);
  });

  test('of one operation do not slow down another', async () => {
    const { fetch, seen } = wireBy(() => ok({ id: '1' }));
    const client = sampleClient({ fetch });
    await client.issues.notify({ id: '1' });
    await client.issues.notify({ id: '1' });
    await client.issues.get({ id: '1' });
    expect(seen).toHaveLength(3);
  });

  test('count for all clients that share a limiter and have the same credential', async () => {
    const { fetch, seen } = wireBy(() => ok(null));
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
    ['a limiter of its own', { rateLimiter: undefined }],
  ])('do not count for a client with %s', async (_, options) => {
    const { fetch, seen } = wireBy(() => ok(null));
    const rateLimiter = createRateLimiter();
    for (const client of [sampleClient({ fetch, rateLimiter }), sampleClient({ fetch, rateLimiter, ...options })])
      for (const id of ['1', '2']) await client.issues.notify({ id });
    expect(seen).toHaveLength(4);
  });

  test("count together for two APIs' clients where the credential of that API is the same", async () => {
    const { fetch, seen } = wireBy(() => ok(null));
    const rateLimiter = createRateLimiter();
    await sampleClient({ fetch, rateLimiter }).issues.notify({ id: '1' });
    const other = sampleClient({ fetch, rateLimiter, maxWait: 0, siteId: 'site', trackKey: secrets.trackKey });
    await other.issues.notify({ id: '1' });
    expect(await failure(other.issues.notify({ id: '1' }))).toMatchObject({ code: 'rate_limited' });
    expect(seen).toHaveLength(2);
  });

  test('give a limiter no credential in the name of a bucket', async () => {
    const buckets: string[] = [];
    const { fetch } = wireBy(() => ok(null));
    const rateLimiter: RateLimiter = {
      acquire: async (bucket) => {
        buckets.push(bucket);
        return undefined;
      },
    };
    await sampleClient({ fetch, rateLimiter }).issues.notify({ id: '1' });
    expect(buckets).toEqual([expect.stringMatching(/^sample:rest:issues\.notify\/60000:[0-9a-f]{16}$/)]);
  });

  test('hold for retries as well', async () => {
    const begin = Date.now();
    const { fetch, seen } = wireBy((_, turn) => (turn < 2 ? status(429, { 'retry-after': '0' }) : ok(null)));
    await played(sampleClient({ fetch }).issues.notify({ id: '1' }));
    expect(seen).toHaveLength(3);
    expect(Date.now() - begin).toBe(60_000);
  });

  /** A client that may send ten a second, of which some at once. */
  const busy = (fetch: Fetch, options: { concurrent?: number; maxWait?: number } = {}) => {
    const { concurrent, maxWait = 60_000 } = options;
    const rateLimit = { ...perSecond(10), ...(concurrent !== undefined && { concurrent }) };
    return createClient(sampleWith({ rateLimit }), { apiToken: secrets.apiToken, env: {}, fetch, maxWait });
  };

  test('let nobody run into a refusal that one has met already', async () => {
    const begin = Date.now();
    const sent: number[] = [];
    const { fetch } = wireBy((_, turn) => {
      sent.push(Date.now() - begin);
      return turn === 0 ? status(429, { 'retry-after': '7' }) : ok({ id: '1' });
    });
    const { issues } = busy(fetch, { concurrent: 1 });
    await played(Promise.all(Array.from({ length: 8 }, (_, id) => issues.get({ id: `${id}` }))));
    // The one that was refused comes back a little later than it was told.
    expect(sent).toEqual([0, ...Array.from({ length: 7 }, () => 7000), 7350]);
  });

  test('hold up everyone as long as the one that was refused, where the vendor does not say', async () => {
    const begin = Date.now();
    const sent: number[] = [];
    const { fetch } = wireBy((_, turn) => {
      sent.push(Date.now() - begin);
      return turn === 0 ? status(429) : ok({ id: '1' });
    });
    const { issues } = busy(fetch, { concurrent: 1 });
    await played(Promise.all([issues.get({ id: '1' }), issues.get({ id: '2' })]));
    expect(sent).toEqual([0, 250, 250]);
  });

  test('tell those at once who cannot wait for the end of a refusal', async () => {
    const { fetch, seen } = wireBy(() => status(429, { 'retry-after': '120' }));
    const { issues } = busy(fetch);
    await failure(issues.get({ id: '1' }));
    expect(await failure(issues.get({ id: '2' }))).toMatchObject({
      code: 'rate_limited',
      outcome: 'not_sent',
      retryAfterMs: 120_000,
    });
    expect(seen).toHaveLength(1);
  });

  test('believe no refusal for longer than an hour', async () => {
    const { fetch, seen } = wireBy((_, turn) =>
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

  test.each([500, 404, 403])('hold nobody up after a %i', async (code) => {
    const { fetch, seen } = wireBy((_, turn) => (turn === 0 ? status(code, { 'retry-after': '60' }) : ok({ id: '1' })));
    const { issues } = busy(fetch, { maxWait: 10_000 });
    await failure(issues.get({ id: '1' }));
    await issues.get({ id: '2' });
    expect(seen).toHaveLength(2);
  });

  test('on how many may run at once are kept from the request to the last byte, however it ends', async () => {
    let running = 0;
    let most = 0;
    const { fetch, seen } = wireBy(async (request, turn) => {
      most = Math.max(most, ++running);
      await after(100 + turn, () => ok(null))(request).catch(() => {});
      running--;
      if (turn % 3 === 0) throw broken('ECONNRESET');
      return turn % 3 === 1 ? status(404) : ok({ id: '1' });
    });
    const { issues } = busy(fetch, { concurrent: 3 });
    await played(Promise.allSettled(Array.from({ length: 12 }, (_, id) => issues.get({ id: `${id}` }))));
    expect(most).toBe(3);
    expect(seen.length).toBeGreaterThanOrEqual(12);
  });

  test('on how many may run at once leave nothing taken by calls that give up', async () => {
    const { fetch } = wireBy((request, turn) => (turn < 2 ? hangs(request) : ok({ id: '1' })));
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
  test('are told of every request, answer, retry and error, in order', async () => {
    const told: string[] = [];
    const hooks = {
      onRequest: (e: { attempt: number }) => told.push(`request ${e.attempt}`),
      onResponse: (e: { attempt: number; status: number }) => told.push(`response ${e.attempt}: ${e.status}`),
      onRetry: (e: { attempt: number; error: { code: string } }) => told.push(`retry ${e.attempt}: ${e.error.code}`),
      onError: (e: { error: { code: string } }) => told.push(`error: ${e.error.code}`),
    };
    const { fetch } = wire(status(500), status(404));
    await played(failure(sampleClient({ fetch, hooks }).issues.get({ id: '1' })));
    expect(told).toEqual([
      'request 1',
      'response 1: 500',
      'retry 1: server',
      'request 2',
      'response 2: 404',
      'error: not_found',
    ]);
  });

  test('see the request, with the credential taken out wherever it is', async () => {
    const events: unknown[] = [];
    const push = (event: unknown) => events.push(event);
    const hooks = { onRequest: push, onResponse: push, onRetry: push, onError: push };
    const echo = json({ error: `bad token ${secrets.apiToken}`, code: secrets.apiToken }, 429, {
      'x-echo': `token=${secrets.apiToken}`,
    });
    const { fetch } = wire(echo, status(401));
    await played(failure(sampleClient({ fetch, hooks }).issues.create({ title: secrets.apiToken })));
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
    const { fetch } = wire(ok({ id: '1' }));
    await sampleClient({ fetch, hooks }).issues.get({ id: '1' });
    expect(hooks.requests).toBe(1);
  });

  test('do no harm when they throw or reject', async () => {
    const bad = () => {
      throw new Error('observer broke');
    };
    const worse = async () => bad();
    const { fetch } = wire(status(500), ok({ id: '1' }));
    const hooks = { onRequest: bad, onResponse: worse, onRetry: bad } as never;
    const { data } = await played(sampleClient({ fetch, hooks }).issues.get({ id: '1' }));
    expect(data).toEqual({ id: '1' });
  });
});
