import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createRateLimiter, WaitTooLongError } from './rate-limiter.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = new AbortController().signal;
const long = 1e9;

describe('createRateLimiter', () => {
  test('never lets more through in any window than the limit, whatever comes and gives up when', async () => {
    const arrival = fc.record({
      pause: fc.nat({ max: 700 }),
      /** Milliseconds until the caller gives up; most do not. */
      patience: fc.option(fc.nat({ max: 3000 }), { freq: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(arrival, { maxLength: 30 }),
        async (requests, arrivals) => {
          const limiter = createRateLimiter();
          const limit = { requests, intervalMs: 1000 };
          const granted: number[] = [];
          for (const { pause, patience } of arrivals) {
            await vi.advanceTimersByTimeAsync(pause);
            const controller = new AbortController();
            if (patience !== null) setTimeout(() => controller.abort(), patience);
            limiter.acquire('a', limit, long, controller.signal).then(
              () => granted.push(Date.now()),
              () => {},
            );
          }
          await vi.runAllTimersAsync();
          granted.sort((a, b) => a - b);
          for (const [index, time] of granted.entries()) {
            const next = granted[index + requests];
            if (next !== undefined) expect(next - time).toBeGreaterThanOrEqual(1000);
          }
          if (arrivals.every(({ patience }) => patience === null)) expect(granted).toHaveLength(arrivals.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('serves callers in the order they came', async () => {
    const limiter = createRateLimiter();
    const order: number[] = [];
    const turns = [1, 2, 3, 4, 5].map((id) =>
      limiter.acquire('a', { requests: 1, intervalMs: 100 }, long, never).then(() => order.push(id)),
    );
    await vi.runAllTimersAsync();
    await Promise.all(turns);
    expect(order).toEqual([1, 2, 3, 4, 5]);
  });

  test('gives the place of a caller that gave up to the next', async () => {
    const limiter = createRateLimiter();
    const limit = { requests: 1, intervalMs: 1000 };
    await limiter.acquire('a', limit, long, never);
    const controller = new AbortController();
    const gaveUp = limiter.acquire('a', limit, long, controller.signal).catch((reason: Error) => reason.name);
    controller.abort();
    expect(await gaveUp).toBe('AbortError');
    const begin = Date.now();
    const next = limiter.acquire('a', limit, long, never);
    await vi.runAllTimersAsync();
    await next;
    expect(Date.now() - begin).toBe(1000);
  });

  test('says at once how long it would take when that is too long, and books nothing', async () => {
    const limiter = createRateLimiter();
    const limit = { requests: 1, intervalMs: 1000 };
    await limiter.acquire('a', limit, 0, never);
    for (let i = 0; i < 3; i++) {
      const error = await limiter.acquire('a', limit, 999, never).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(WaitTooLongError);
      expect(error).toMatchObject({ waitMs: 1000 });
    }
    expect(vi.getTimerCount()).toBe(0);
  });

  test('keeps buckets apart', async () => {
    const limiter = createRateLimiter();
    const limit = { requests: 1, intervalMs: 1000 };
    await limiter.acquire('a', limit, 0, never);
    await expect(limiter.acquire('b', limit, 0, never)).resolves.toBeUndefined();
  });
});
