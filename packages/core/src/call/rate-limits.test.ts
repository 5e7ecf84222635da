import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { played } from '../../test/played.ts';
import { sample, sampleWith, secrets } from '../../test/sample.ts';
import { failure, ok, sampleClient, status, wireBy } from '../../test/wire.ts';
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

/** A client of the sample with other limits, and when each request was sent, in milliseconds from now. */
function limited(rateLimit: RateLimit | readonly RateLimit[], options: AnyClientOptions = {}) {
  const begin = performance.now();
  const sent: number[] = [];
  const { fetch } = wireBy(() => {
    sent.push(Math.round(performance.now() - begin));
    return ok({ id: '1' });
  });
  const client = createClient(sampleWith({ rateLimit }), { apiToken: secrets.apiToken, env: {}, fetch, ...options });
  const get = () => client.issues.get({ id: '1' });
  return { client, sent, get };
}

const times = <T>(count: number, make: () => Promise<T>) => Promise.all(Array.from({ length: count }, make));

describe('several limits at once', () => {
  test('are all kept', async () => {
    const { sent, get } = limited([perSecond(2), perMinute(5)]);
    await played(times(7, get));
    expect(sent).toEqual([0, 0, 1000, 1000, 2000, 60_000, 60_000]);
  });

  test('refuse a call by the one that it would exceed', async () => {
    const { sent, get } = limited([perSecond(10), perDay(3)]);
    await played(times(3, get));
    const error = await failure(get());
    expect(error).toMatchObject({ code: 'rate_limited', outcome: 'not_sent', retryable: true });
    expect(error.message).toContain('3 requests in 86400 s');
    expect(error.retryAfterMs).toBeGreaterThan(86_000_000);
    expect(sent).toHaveLength(3);
  });

  test('leave nothing taken by a call that one of them refuses', async () => {
    const { sent, get } = limited([{ ...perSecond(10), concurrent: 1 }, perMinute(1)], { maxWait: 1000 });
    await get();
    for (let i = 0; i < 3; i++) expect(await failure(get())).toMatchObject({ code: 'rate_limited' });
    await vi.advanceTimersByTimeAsync(60_000);
    await get();
    expect(sent).toEqual([0, 60_000]);
  });

  test('are asked for the scarcest first, each in a bucket of its own', async () => {
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

  test('release those that were taken when another fails', async () => {
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

  test('are paused together by a refusal of the vendor', async () => {
    const paused: string[] = [];
    const rateLimiter: RateLimiter = {
      acquire: async () => undefined,
      pause: (bucket, ms) => paused.push(`${bucket.replace(/:\w+$/, '')} ${ms}`),
    };
    const { fetch } = wireBy(() => status(429, { 'retry-after': '7' }));
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
    const { fetch } = wireBy(({ url }) => {
      sent.push(`${new URL(url).pathname} ${Math.round(performance.now() - begin)}`);
      return ok(null);
    });
    return { ...createClient(connector, { apiToken: secrets.apiToken, env: {}, fetch }), sent };
  }

  test('may be its own and one that several share', async () => {
    const { mails: client, sent } = mailing();
    await played(client.resend({}));
    await played(times(3, () => client.send({})));
    // Those that waited for a second count for the minute from when they were sent.
    expect(sent).toEqual(['/mails/again 0', '/mails 1000', '/mails 2000', '/mails 61000']);
  });

  test("stand in place of the API's, which the others keep", async () => {
    const { mails: client, sent } = mailing();
    await played(Promise.all([...Array.from({ length: 4 }, () => client.plain({})), client.send({})]));
    expect(sent).toEqual(['/plain 0', '/plain 0', '/plain 0', '/mails 0', '/plain 1000']);
  });
});

describe('a wait for a limit', () => {
  test('is none of the timeout', async () => {
    const { sent, get } = limited(perMinute(1), { timeout: 100 });
    await played(times(3, get));
    expect(sent).toEqual([0, 60_000, 120_000]);
  });

  test('leaves the whole timeout to the request, however often it is tried', async () => {
    const { fetch, seen } = wireBy(async (_, turn) => {
      await new Promise((resolve) => setTimeout(resolve, 90));
      return turn === 0 ? status(429, { 'retry-after': '60' }) : ok({ id: '1' });
    });
    const error = await played(failure(sampleClient({ fetch, timeout: 100 }).issues.get({ id: '1' })));
    expect(error).toMatchObject({ code: 'timeout' }); // 90 ms of one try and 10 of the next
    expect((await played(sampleClient({ fetch, timeout: 100 }).issues.get({ id: '1' }))).data).toEqual({ id: '1' });
    expect(seen).toHaveLength(3);
  });

  test('of `maxWait: 0` is none: the call says at once how long it would take', async () => {
    const { sent, get } = limited(perMinute(1), { maxWait: 0 });
    await get();
    const error = await failure(get());
    expect(error).toMatchObject({ code: 'rate_limited', outcome: 'not_sent', retryAfterMs: 60_000 });
    expect(error.hint).toContain('increase `maxWait`');
    expect(sent).toEqual([0]);
  });

  test('of `maxWait: 0` is none for what the vendor asks either', async () => {
    const { fetch, seen } = wireBy(() => status(429, { 'retry-after': '1' }));
    expect(await failure(sampleClient({ fetch, maxWait: 0 }).issues.get({ id: '1' }))).toMatchObject({
      code: 'rate_limited',
      retryAfterMs: 1000,
    });
    expect(seen).toHaveLength(1);
  });

  test('of `maxWait: Infinity` is as long as it takes', async () => {
    const { sent, get } = limited({ requests: 1, intervalMs: 3_600_000 }, { maxWait: Number.POSITIVE_INFINITY });
    await played(times(3, get));
    expect(sent).toEqual([0, 3_600_000, 7_200_000]);
  });

  test('of 130 s is the default: a little over two windows of a minute', async () => {
    const { sent, get } = limited(perMinute(1));
    await played(times(3, get));
    expect(sent).toHaveLength(3);
    const later = limited(perMinute(1));
    const calls = times(4, () => later.get().catch(({ code }: { code: string }) => code));
    expect((await played(calls)).at(-1)).toBe('rate_limited');
  });

  test('may be told for a call alone', async () => {
    const { client, get } = limited(perMinute(1), { maxWait: 0 });
    await get();
    await played(client.issues.get({ id: '1' }, { maxWait: 60_000 }));
  });

  test('of all of its tries together is `maxWait`', async () => {
    const { fetch, seen } = wireBy(() => status(429, { 'retry-after': '50' }));
    const error = await played(failure(sampleClient({ fetch, maxWait: 100_000 }).issues.get({ id: '1' })));
    expect(error).toMatchObject({ code: 'rate_limited', retryAfterMs: 50_000 });
    expect(seen).toHaveLength(2); // 51 s are gone after the first
  });

  test('for one of those at once ends at `maxWait`', async () => {
    const { fetch } = wireBy(() => new Promise<Response>(() => {}));
    const limit = { ...perSecond(100), concurrent: 1 };
    const { client } = limited(limit, { fetch, timeout: Number.POSITIVE_INFINITY, maxWait: 5000 });
    const controller = new AbortController();
    const running = failure(client.issues.get({ id: '1' }, { signal: controller.signal }));
    const begin = performance.now();
    const error = await played(failure(client.issues.get({ id: '2' })));
    expect(error).toMatchObject({ code: 'rate_limited', outcome: 'not_sent' });
    expect(performance.now() - begin).toBe(5000);
    controller.abort();
    await running;
  });

  test('ends when the caller gives up, and nothing is sent', async () => {
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

  test('is told to `onWait`, with its reason and how long it will take', async () => {
    const told: Partial<WaitEvent>[] = [];
    const hooks = {
      onWait: ({ reason, waitMs, attempt }: WaitEvent) => told.push({ reason, waitMs, attempt }),
    };
    const { get } = limited(perMinute(1), { hooks });
    await played(times(2, get));
    const { fetch } = wireBy((_, turn) => (turn === 0 ? status(503, { 'retry-after': '7' }) : ok({ id: '1' })));
    await played(sampleClient({ fetch, hooks }).issues.get({ id: '1' }));
    expect(told).toEqual([
      { reason: 'limit', waitMs: 60_000, attempt: 0 },
      { reason: 'retry_after', waitMs: 7350, attempt: 1 },
    ]);
  });
});
