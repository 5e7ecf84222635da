import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { expectServed, expectWithin, play, trafficEvents } from '../../test/traffic.ts';
import { createRateLimiter, limiterOf } from './rate-limiter.ts';
import { WaitTooLongError } from './wait-too-long-error.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = new AbortController().signal;
const long = 1e9;

/** Records what happens to callers, in order. */
function watched(limiter = createRateLimiter()) {
  const went: string[] = [];
  const call = (name: string, limit = { requests: 1, intervalMs: 1000 }, maxWaitMs = long, signal = never) =>
    limiter.acquire('a', limit, { maxWaitMs, signal }).then(
      (release) => {
        went.push(name);
        return release;
      },
      (reason: unknown) => {
        went.push(`${name}: ${reason instanceof WaitTooLongError ? `${reason.waitMs} ms` : (reason as Error).name}`);
        return undefined;
      },
    );
  return { limiter, went, call };
}

describe('with any mix of calls, aborts, slow responses and pauses', () => {
  const limits = fc.record({
    requests: fc.integer({ min: 1, max: 4 }),
    intervalMs: fc.constant(1000),
    concurrent: fc.integer({ min: 1, max: 5 }),
  });

  test('limits and pauses are respected, and callers start in order of arrival', async () => {
    await fc.assert(
      fc.asyncProperty(limits, trafficEvents, async (limit, script) => {
        const traffic = await play([createRateLimiter()], limit, script);
        const { went, pauses } = traffic;
        expectWithin(
          limit,
          went.map((caller) => caller.went),
        );
        expectServed(traffic, 0);
        for (const caller of went) {
          const at = caller.went;
          const earlier = went.slice(0, went.indexOf(caller));
          expect(earlier.filter(({ ended }) => ended > at).length).toBeLessThan(limit.concurrent);
          expect(pauses.filter(({ from, until }) => from < at && at < until)).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('nobody waits without a reason', async () => {
    await fc.assert(
      fc.asyncProperty(limits, trafficEvents, async (limit, script) => {
        const { went, pauses } = await play([createRateLimiter()], limit, script);
        for (const [index, { came, went: at }] of went.entries()) {
          const reasons = [
            came,
            went[index - 1]?.went,
            (went[index - limit.requests]?.went ?? Number.NaN) + limit.intervalMs,
            ...went.map(({ ended }) => ended),
            // A slot is free an interval after its request has arrived, which takes no longer than two seconds.
            ...went.map(
              (other) => Math.min(other.ended ?? Number.POSITIVE_INFINITY, (other.went ?? 0) + 2000) + limit.intervalMs,
            ),
            ...pauses.map(({ until }) => until),
          ];
          expect(reasons).toContain(at);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a queue of callers', () => {
  test('is served in order of arrival', async () => {
    const { call, went } = watched();
    for (const name of ['1', '2', '3', '4', '5']) call(name);
    await vi.runAllTimersAsync();
    expect(went).toEqual(['1', '2', '3', '4', '5']);
  });

  test('gives the slot of an aborted caller to the next', async () => {
    const { call, went } = watched();
    const controller = new AbortController();
    call('1');
    call('2', undefined, long, controller.signal);
    call('3');
    controller.abort();
    await vi.advanceTimersByTimeAsync(1000);
    expect(went).toEqual(['1', '2: AbortError', '3']);
  });

  test('admits no caller that has already aborted', async () => {
    const { call, went } = watched();
    await call('1', undefined, long, AbortSignal.abort());
    await call('2', undefined, 0);
    expect(went).toEqual(['1: AbortError', '2']);
  });

  test('is empty when all callers have aborted', async () => {
    const { call } = watched();
    const controller = new AbortController();
    const removed = vi.spyOn(controller.signal, 'removeEventListener');
    await call('1');
    const waits = [call('2', undefined, long, controller.signal), call('3', undefined, long, controller.signal)];
    controller.abort();
    await Promise.all(waits);
    expect(vi.getTimerCount()).toBe(0);
    expect(removed).toHaveBeenCalledTimes(2);
  });

  test('says at once how long a wait would take when that is too long, and takes no slot', async () => {
    const { call, went } = watched();
    await call('1', undefined, 0);
    for (let i = 0; i < 3; i++) await call('2', undefined, 999);
    expect(went).toEqual(['1', ...Array.from({ length: 3 }, () => '2: 1000 ms')]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('counts the callers ahead when it says how long a wait would take', async () => {
    const { call, went } = watched();
    const limit = { requests: 2, intervalMs: 1000 };
    for (const name of ['1', '2', '3', '4']) call(name, limit, 1999);
    await call('5', limit, 1999);
    expect(went.at(-1)).toBe('5: 2000 ms');
  });

  test('lasts longer than a timer can', async () => {
    const { call, went } = watched();
    const limit = { requests: 1, intervalMs: 2 ** 31 + 5 };
    call('1', limit);
    call('2', limit, 2 ** 32);
    await vi.advanceTimersByTimeAsync(2 ** 31 + 4);
    expect(went).toEqual(['1']);
    await vi.advanceTimersByTimeAsync(1);
    expect(went).toEqual(['1', '2']);
  });

  test('is separate for each bucket', async () => {
    const limiter = createRateLimiter();
    const limit = { requests: 1, intervalMs: 1000 };
    await limiter.acquire('a', limit, { maxWaitMs: 0, signal: never });
    await expect(limiter.acquire('b', limit, { maxWaitMs: 0, signal: never })).resolves.toBeTypeOf('function');
  });
});

describe('a pause', () => {
  test('delays all callers, who start in order after it', async () => {
    const { limiter, call, went } = watched();
    const limit = { requests: 2, intervalMs: 100 };
    limiter.pause?.('a', 5000);
    for (const name of ['1', '2', '3']) call(name, limit);
    await vi.advanceTimersByTimeAsync(4999);
    expect(went).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(went).toEqual(['1', '2']);
    await vi.advanceTimersByTimeAsync(100);
    expect(went).toEqual(['1', '2', '3']);
  });

  test('rejects callers at once that cannot wait so long, and those behind them move up', async () => {
    const { limiter, call, went } = watched();
    await call('1');
    call('2', undefined, 1500);
    call('3', undefined, 3500);
    call('4', undefined, 3600);
    await vi.advanceTimersByTimeAsync(100);
    limiter.pause?.('a', 3000);
    await vi.advanceTimersByTimeAsync(0);
    expect(went).toEqual(['1', '2: 3000 ms', '4: 4000 ms']);
    await vi.advanceTimersByTimeAsync(3000);
    expect(went.at(-1)).toBe('3');
  });

  test('is not shortened by a shorter one', async () => {
    const { limiter, call, went } = watched();
    limiter.pause?.('a', 5000);
    limiter.pause?.('a', 100);
    await call('1', undefined, 4999);
    expect(went).toEqual(['1: 5000 ms']);
  });

  test('applies only to its bucket', async () => {
    const { limiter, call, went } = watched();
    limiter.pause?.('b', 5000);
    await call('1', undefined, 0);
    expect(went).toEqual(['1']);
  });
});

describe('a limit on concurrent requests', () => {
  const limit = { requests: 100, intervalMs: 1000, concurrent: 2 };

  test('starts the next when one has ended', async () => {
    const { call, went } = watched();
    const [first] = ['1', '2', '3', '4'].map((name) => call(name, limit));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(went).toEqual(['1', '2']);
    const release = await first;
    release?.();
    release?.(); // releasing once is enough
    await vi.advanceTimersByTimeAsync(0);
    expect(went).toEqual(['1', '2', '3']);
  });

  test('ends a wait of unknown length when the caller would wait no longer', async () => {
    const { call, went } = watched();
    const [first] = ['1', '2'].map((name) => call(name, limit));
    call('3', limit, 5000);
    call('4', limit);
    await vi.advanceTimersByTimeAsync(4999);
    expect(went).toEqual(['1', '2']);
    await vi.advanceTimersByTimeAsync(1);
    expect(went).toEqual(['1', '2', expect.stringMatching(/^3: \d+ ms$/)]);
    (await first)?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(went.at(-1)).toBe('4');
  });

  test('keeps no timer for callers that wait without a limit', async () => {
    const { call } = watched();
    for (const name of ['1', '2', '3']) call(name, limit, Number.POSITIVE_INFINITY);
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('buckets that nobody uses any more are removed', async () => {
  let made = 0;
  const limiter = limiterOf(() => {
    made++;
    return { slots: [], take: () => true };
  });
  const use = async (count: number) => {
    for (let i = 0; i < count; i++)
      (await limiter.acquire(`bucket ${i}`, { requests: 1, intervalMs: 1 }, { maxWaitMs: 0, signal: never }))?.();
  };
  await use(1000);
  await use(1000);
  expect(made).toBe(1000);
  await limiter.acquire('one more', { requests: 1, intervalMs: 1 }, { maxWaitMs: 0, signal: never });
  await use(1);
  expect(made).toBe(1002);
});
