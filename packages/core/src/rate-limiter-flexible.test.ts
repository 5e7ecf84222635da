import fc from 'fast-check';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { failure, fakeFetch, ok, sampleClient } from '../test/fake-fetch.ts';
import { expectServed, expectWithin, play, trafficEvents } from '../test/traffic.ts';
import { type SharedStoreOptions, sharedRateLimiter } from './rate-limiter-flexible.ts';
import { WaitTooLongError } from './transport/wait-too-long-error.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = new AbortController().signal;

/** Simulates several processes, each with its own limiter, that share one store. */
function processes(count: number) {
  const stores = new Map<number, RateLimiterMemory>();
  const made: SharedStoreOptions[] = [];
  const makeStore = (options: SharedStoreOptions) => {
    made.push(options);
    const store = stores.get(options.duration) ?? new RateLimiterMemory(options);
    stores.set(options.duration, store);
    return store;
  };
  return { limiters: Array.from({ length: count }, () => sharedRateLimiter(makeStore)), stores, made };
}

describe('processes that share a store', () => {
  test('never exceed the limit together, with any mix of calls, aborts and pauses', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ requests: fc.integer({ min: 1, max: 5 }), intervalMs: fc.constant(1000) }),
        fc.integer({ min: 1, max: 3 }),
        trafficEvents,
        async (limit, count, script) => {
          const { limiters } = processes(count);
          const traffic = await play(limiters, limit, script);
          expectWithin(
            limit,
            traffic.went.map(({ went }) => went),
          );
          for (const limiterIndex of limiters.keys()) expectServed(traffic, limiterIndex);
          for (const { went, limiterIndex } of traffic.went) {
            const during = traffic.pauses.filter((pause) => pause.from < went && went < pause.until);
            expect(during.filter((pause) => pause.limiterIndex === limiterIndex)).toEqual([]);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('use the whole limit between them', async () => {
    const { limiters } = processes(3);
    const limit = { requests: 6, intervalMs: 1000 };
    const script = Array.from({ length: 18 }, (_, i) => ({
      kind: 'caller' as const,
      after: 0,
      abortAfter: null,
      takes: 0,
      limiterIndex: i,
    }));
    const begin = Date.now();
    const { went } = await play(limiters, limit, script);
    expect(went.map((caller) => caller.went - begin)).toEqual(
      [0, 1000, 2000].flatMap((at) => Array.from({ length: 6 }, () => at)),
    );
  });

  test('pause together', async () => {
    const { limiters } = processes(2);
    const [one, other] = limiters;
    const limit = { requests: 2, intervalMs: 10_000 };
    await one?.acquire('a', limit, { maxWaitMs: 0, signal: never });
    one?.pause?.('a', 5000);
    await vi.advanceTimersByTimeAsync(2000);
    const error = await other
      ?.acquire('a', limit, { maxWaitMs: 2000, signal: never })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(WaitTooLongError);
    expect(error).toMatchObject({ waitMs: 3000 });
    // The slot that was taken for the request to the store is free again.
    await vi.advanceTimersByTimeAsync(3000);
    await expect(other?.acquire('a', limit, { maxWaitMs: 0, signal: never })).resolves.toBeTypeOf('function');
  });
});

describe('the store', () => {
  test('is created once per interval, in whole seconds', async () => {
    const { limiters, made } = processes(1);
    for (const [bucket, intervalMs] of [
      ['a', 60_000],
      ['b', 60_000],
      ['c', 1500],
      ['d', 10],
    ] as const)
      await limiters[0]?.acquire(bucket, { requests: 1, intervalMs }, { maxWaitMs: 0, signal: never });
    expect(made).toEqual([60, 2, 1].map((duration) => ({ keyPrefix: 'agent_connectors', points: 1, duration })));
  });

  test('may be created asynchronously, and is created again when that fails', async () => {
    const makeStore = vi
      .fn(async (options: SharedStoreOptions) => new RateLimiterMemory(options))
      .mockRejectedValueOnce(new Error('no table'));
    const limiter = sharedRateLimiter(makeStore);
    const limit = { requests: 1, intervalMs: 1000 };
    await expect(limiter.acquire('a', limit, { maxWaitMs: 0, signal: never })).rejects.toThrow('no table');
    await expect(limiter.acquire('a', limit, { maxWaitMs: 0, signal: never })).resolves.toBeTypeOf('function');
    expect(makeStore).toHaveBeenCalledTimes(2);
  });

  test('that fails rejects only the call that needed it, and nothing is sent', async () => {
    const store = new RateLimiterMemory({ points: 1, duration: 60 });
    vi.spyOn(store, 'consume').mockRejectedValueOnce(new Error('connection refused'));
    const { fetch, seen } = fakeFetch(() => ok(null));
    const client = sampleClient({ fetch, retries: 0, rateLimiter: sharedRateLimiter(() => store) });
    const error = await failure(client.issues.notify({ id: '1' }));
    expect(error).toMatchObject({ code: 'connection', outcome: 'not_sent', retryable: true });
    expect(error.message).toContain('`rateLimiter`');
    await client.issues.notify({ id: '2' });
    expect(seen).toHaveLength(1);
  });

  test('is not called again for callers that arrive while others wait', async () => {
    const { limiters, stores } = processes(1);
    const limit = { requests: 2, intervalMs: 60_000 };
    for (let i = 0; i < 2; i++) await limiters[0]?.acquire('a', limit, { maxWaitMs: 0, signal: never });
    const consume = vi.spyOn(stores.get(60) ?? expect.fail(), 'consume');
    for (let i = 0; i < 20; i++)
      limiters[0]?.acquire('a', limit, { maxWaitMs: Number.POSITIVE_INFINITY, signal: never });
    await vi.advanceTimersByTimeAsync(59_999);
    expect(consume).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(consume).toHaveBeenCalledTimes(2);
  });

  test('that is slow gives the slot of an aborted caller to the next', async () => {
    const limiter = sharedRateLimiter((options) => {
      const store = new RateLimiterMemory(options);
      const consume = store.consume.bind(store);
      vi.spyOn(store, 'consume').mockImplementation(async (key) => {
        await new Promise((resolve) => setTimeout(resolve, 50));
        return consume(key);
      });
      return store;
    });
    const limit = { requests: 1, intervalMs: 60_000 };
    const controller = new AbortController();
    const gaveUp = limiter
      .acquire('a', limit, { maxWaitMs: 100, signal: controller.signal })
      .catch((reason: Error) => reason.name);
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    expect(await gaveUp).toBe('AbortError');
    const next = limiter.acquire('a', limit, { maxWaitMs: 100, signal: never });
    await vi.advanceTimersByTimeAsync(50);
    await expect(next).resolves.toBeTypeOf('function');
  });

  test('takes as many slots as a request costs, and makes the next one wait for as many', async () => {
    const limiter = sharedRateLimiter((options) => new RateLimiterMemory(options));
    const limit = { requests: 4, intervalMs: 60_000, cost: 3 };
    const acquire = (maxWaitMs: number) => limiter.acquire('a', limit, { maxWaitMs, signal: never });
    await acquire(0);
    await expect(acquire(1000)).rejects.toThrow();
    let isNext = false;
    const next = acquire(70_000).then(() => {
      isNext = true;
    });
    await vi.advanceTimersByTimeAsync(59_000);
    expect(isNext).toBe(false);
    await vi.advanceTimersByTimeAsync(2000);
    await next;
  });

  test('receives neither a credential nor an address', async () => {
    const store = new RateLimiterMemory({ points: 1, duration: 60 });
    const consume = vi.spyOn(store, 'consume');
    const { fetch } = fakeFetch(() => ok(null));
    await sampleClient({ fetch, rateLimiter: sharedRateLimiter(() => store) }).issues.notify({ id: '1' });
    expect(consume.mock.calls[0]?.[0]).toMatch(/^sample:rest:issues\.notify\/60000:[0-9a-f]{16}:[01]$/);
  });
});
