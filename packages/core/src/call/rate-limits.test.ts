import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { failure, fakeFetch, ok, sampleClient, status } from '../../test/fake-fetch.ts';
import { runTimersUntil } from '../../test/run-timers.ts';
import { sample, sampleWith, secrets } from '../../test/sample.ts';
import { createClient } from '../client/create-client.ts';
import type { AnyClientOptions } from '../client/create-runtime.ts';
import { defineConnector } from '../define/connector.ts';
import { entity } from '../define/entity.ts';
import { operation } from '../define/operation.ts';
import { perMinute, perSecond, type RateLimit } from '../define/rate-limit.ts';
import { Nothing } from '../define/schema.ts';
import type { RateLimiter } from '../transport/rate-limiter.ts';
import type { WaitEvent } from './hooks.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
});

const perDay = (requests: number): RateLimit => ({ requests, intervalMs: 86_400_000 });

/** A client of the sample with other limits, and when each request was sent, in milliseconds from the start. */
function limited(rateLimit: RateLimit | readonly RateLimit[], options: AnyClientOptions = {}) {
  const begin = performance.now();
  const sent: number[] = [];
  const { fetch } = fakeFetch(() => {
    sent.push(Math.round(performance.now() - begin));
    return ok({ id: '1' });
  });
  const client = createClient(sampleWith({ rateLimit }), { apiToken: secrets.apiToken, env: {}, fetch, ...options });
  const get = () => client.issues.get({ id: '1' });
  return { client, sent, get };
}

const times = <T>(count: number, make: () => Promise<T>) => Promise.all(Array.from({ length: count }, make));

test('a request may cost several of a limit', async () => {
  const { sent, get } = limited({ ...perMinute(10), cost: 5, concurrent: 3 });
  await runTimersUntil(times(5, get));
  expect(sent).toEqual([0, 0, 60_000, 60_000, 120_000]);
});

describe('several limits at once', () => {
  test('are all respected', async () => {
    const { sent, get } = limited([perSecond(2), perMinute(5)]);
    await runTimersUntil(times(7, get));
    expect(sent).toEqual([0, 0, 1000, 1000, 2000, 60_000, 60_000]);
  });

  test('reject a call by the one that it would exceed', async () => {
    const { sent, get } = limited([perSecond(10), perDay(3)]);
    await runTimersUntil(times(3, get));
    const error = await failure(get());
    expect(error).toMatchObject({ code: 'rate_limited', outcome: 'not_sent', retryable: true });
    expect(error.message).toContain('3 requests in 86400 s');
    expect(error.retryAfterMs).toBeGreaterThan(86_000_000);
    expect(sent).toHaveLength(3);
  });

  test('keep no slot for a call that one of them rejects', async () => {
    const { sent, get } = limited([{ ...perSecond(10), concurrent: 1 }, perMinute(1)], { maxWait: 1000 });
    await get();
    for (let i = 0; i < 3; i++) expect(await failure(get())).toMatchObject({ code: 'rate_limited' });
    await vi.advanceTimersByTimeAsync(60_000);
    await get();
    expect(sent).toEqual([0, 60_000]);
  });

  test('are requested in order of scarcity, each in its own bucket', async () => {
    const buckets: string[] = [];
    const release = vi.fn();
    const rateLimiter: RateLimiter = {
      acquire: async (bucket) => {
        buckets.push(bucket.replace(/:\w+$/, ''));
        return release;
      },
    };
    await limited([perSecond(10), perDay(1000), perMinute(100)], { rateLimiter }).get();
    expect(buckets).toEqual(['sample:rest:*/86400000', 'sample:rest:*/60000', 'sample:rest:*/1000']);
    expect(release).toHaveBeenCalledTimes(3);
  });

  test('release the slots that were taken when another fails', async () => {
    const release = vi.fn();
    let asked = 0;
    const rateLimiter: RateLimiter = {
      acquire: async () => {
        if (++asked === 2) throw new Error('store down');
        return release;
      },
    };
    const error = await failure(limited([perSecond(10), perMinute(10)], { rateLimiter, retries: 0 }).get());
    expect(error).toMatchObject({ code: 'connection', outcome: 'not_sent', retryable: true });
    expect(error.message).toContain('The rate limiter failed before');
    expect(release).toHaveBeenCalledOnce();
  });

  test('are paused together by a 429 of the vendor', async () => {
    const paused: string[] = [];
    const rateLimiter: RateLimiter = {
      acquire: async () => undefined,
      pause: (bucket, ms) => paused.push(`${bucket.replace(/:\w+$/, '')} ${ms}`),
    };
    const { fetch } = fakeFetch(() => status(429, { 'retry-after': '7' }));
    const { get } = limited([perSecond(10), perMinute(10)], { rateLimiter, retries: 0, fetch });
    await failure(get());
    expect(paused).toEqual(['sample:rest:*/60000 7000', 'sample:rest:*/1000 7000']);
  });
});

describe('limits of operations', () => {
  const input = sample.entities.status.operations.get.input;
  const write = (route: `POST /${string}`, rateLimit?: RateLimit | readonly RateLimit[]) =>
    operation(route, { summary: 'Do it.', effect: 'write', input, output: Nothing, ...(rateLimit && { rateLimit }) });
  const mails = entity({ summary: 'Mails.' }, () => ({
    send: write('POST /mails', [perMinute(2), perSecond(1, 'shared')]),
    resend: write('POST /mails/again', perSecond(1, 'shared')),
    plain: write('POST /plain'),
  }));
  const connector = defineConnector({ ...sampleWith({ rateLimit: perSecond(3) }), entities: { mails } });

  function mailing() {
    const begin = performance.now();
    const sent: string[] = [];
    const { fetch } = fakeFetch(({ url }) => {
      sent.push(`${new URL(url).pathname} ${Math.round(performance.now() - begin)}`);
      return ok(null);
    });
    return { ...createClient(connector, { apiToken: secrets.apiToken, env: {}, fetch }), sent };
  }

  test('may be their own or shared by several', async () => {
    const { mails: client, sent } = mailing();
    await runTimersUntil(client.resend({}));
    await runTimersUntil(times(3, () => client.send({})));
    // Requests that waited for a second count for the minute from when they were sent.
    expect(sent).toEqual(['/mails/again 0', '/mails 1000', '/mails 2000', '/mails 61000']);
  });

  test('replace those of the API, which other operations keep', async () => {
    const { mails: client, sent } = mailing();
    await runTimersUntil(Promise.all([...Array.from({ length: 4 }, () => client.plain({})), client.send({})]));
    expect(sent).toEqual(['/plain 0', '/plain 0', '/plain 0', '/mails 0', '/plain 1000']);
  });
});

describe('a wait for a limit', () => {
  test('does not count towards the timeout', async () => {
    const { sent, get } = limited(perMinute(1), { timeout: 100 });
    await runTimersUntil(times(3, get));
    expect(sent).toEqual([0, 60_000, 120_000]);
  });

  test('leaves the whole timeout to the request, whatever the number of attempts', async () => {
    const { fetch, seen } = fakeFetch(async (_, turn) => {
      await new Promise((resolve) => setTimeout(resolve, 90));
      return turn === 0 ? status(429, { 'retry-after': '60' }) : ok({ id: '1' });
    });
    const error = await runTimersUntil(failure(sampleClient({ fetch, timeout: 100 }).issues.get({ id: '1' })));
    expect(error).toMatchObject({ code: 'timeout' }); // 90 ms of one attempt and 10 of the next
    expect((await runTimersUntil(sampleClient({ fetch, timeout: 100 }).issues.get({ id: '1' }))).data).toEqual({
      id: '1',
    });
    expect(seen).toHaveLength(3);
  });

  test('is not made with `maxWait: 0`: the call says at once how long it would take', async () => {
    const { sent, get } = limited(perMinute(1), { maxWait: 0 });
    await get();
    const error = await failure(get());
    expect(error).toMatchObject({ code: 'rate_limited', outcome: 'not_sent', retryAfterMs: 60_000 });
    expect(error.hint).toContain('increase `maxWait`');
    expect(sent).toEqual([0]);
  });

  test('is not made with `maxWait: 0` for the vendor either', async () => {
    const { fetch, seen } = fakeFetch(() => status(429, { 'retry-after': '1' }));
    expect(await failure(sampleClient({ fetch, maxWait: 0 }).issues.get({ id: '1' }))).toMatchObject({
      code: 'rate_limited',
      retryAfterMs: 1000,
    });
    expect(seen).toHaveLength(1);
  });

  test('has no end with `maxWait: Infinity`', async () => {
    const { sent, get } = limited({ requests: 1, intervalMs: 3_600_000 }, { maxWait: Number.POSITIVE_INFINITY });
    await runTimersUntil(times(3, get));
    expect(sent).toEqual([0, 3_600_000, 7_200_000]);
  });

  test('may take 130 s by default: a little over two windows of a minute', async () => {
    const { sent, get } = limited(perMinute(1));
    await runTimersUntil(times(3, get));
    expect(sent).toHaveLength(3);
    const later = limited(perMinute(1));
    const calls = times(4, () => later.get().catch(({ code }: { code: string }) => code));
    expect((await runTimersUntil(calls)).at(-1)).toBe('rate_limited');
  });

  test('may be limited for a single call', async () => {
    const { client, get } = limited(perMinute(1), { maxWait: 0 });
    await get();
    await runTimersUntil(client.issues.get({ id: '1' }, { maxWait: 60_000 }));
  });

  test('is limited by `maxWait` for all attempts together', async () => {
    const { fetch, seen } = fakeFetch(() => status(429, { 'retry-after': '50' }));
    const error = await runTimersUntil(failure(sampleClient({ fetch, maxWait: 100_000 }).issues.get({ id: '1' })));
    expect(error).toMatchObject({ code: 'rate_limited', retryAfterMs: 50_000 });
    expect(seen).toHaveLength(2); // 51 s have passed after the first
  });

  test('for one of several limits ends at `maxWait`', async () => {
    const { fetch } = fakeFetch(() => new Promise<Response>(() => {}));
    const limit = { ...perSecond(100), concurrent: 1 };
    const { client } = limited(limit, { fetch, timeout: Number.POSITIVE_INFINITY, maxWait: 5000 });
    const controller = new AbortController();
    const running = failure(client.issues.get({ id: '1' }, { signal: controller.signal }));
    const begin = performance.now();
    const error = await runTimersUntil(failure(client.issues.get({ id: '2' })));
    expect(error).toMatchObject({ code: 'rate_limited', outcome: 'not_sent' });
    expect(performance.now() - begin).toBe(5000);
    controller.abort();
    await running;
  });

  test('ends when the caller aborts, and nothing is sent', async () => {
    const { client, sent, get } = limited(perMinute(1));
    await get();
    const controller = new AbortController();
    const waiting = failure(client.issues.get({ id: '1' }, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort(new Error('enough'));
    expect(await waiting).toMatchObject({ code: 'aborted', outcome: 'not_sent', cause: { message: 'enough' } });
    expect(sent).toEqual([0]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is reported to `onWait`, with its reason and its duration', async () => {
    const told: Partial<WaitEvent>[] = [];
    const hooks = {
      onWait: ({ reason, waitMs, attempt }: WaitEvent) => told.push({ reason, waitMs, attempt }),
    };
    const { get } = limited(perMinute(1), { hooks });
    await runTimersUntil(times(2, get));
    const { fetch } = fakeFetch((_, turn) => (turn === 0 ? status(503, { 'retry-after': '7' }) : ok({ id: '1' })));
    await runTimersUntil(sampleClient({ fetch, hooks }).issues.get({ id: '1' }));
    expect(told).toEqual([
      { reason: 'limit', waitMs: 60_000, attempt: 0 },
      { reason: 'retry_after', waitMs: 7350, attempt: 1 },
    ]);
  });
});
