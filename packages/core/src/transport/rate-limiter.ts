import type { RateLimit } from '../define/rate-limit.ts';
import { wait } from './deadline.ts';

/** The wait does not fit: how long it would take instead. */
export class WaitTooLongError extends Error {
  readonly waitMs: number;
  constructor(waitMs: number) {
    super(`The rate limit would take ${waitMs} ms.`);
    this.waitMs = waitMs;
  }
}

/** Keeps declared limits by making callers wait their turn. */
export interface RateLimiter {
  /**
   * Resolves when a request may be sent; callers of a bucket are served in the order they came.
   * Rejects with `WaitTooLongError` at once when the wait is known to exceed `maxWaitMs`, and with the signal's reason when it aborts.
   */
  acquire(bucket: string, limit: RateLimit, maxWaitMs: number, signal: AbortSignal): Promise<void>;
}

/**
 * A limiter in this process's memory. It remembers when requests were let through, so that no window of the interval
 * ever holds more than the limit, wherever the vendor's own window begins.
 */
export function createRateLimiter(): RateLimiter {
  const granted = new Map<string, number[]>();
  return {
    async acquire(bucket, { requests, intervalMs }, maxWaitMs, signal) {
      const now = performance.now();
      const times = granted.get(bucket) ?? [];
      granted.set(bucket, times);
      while (times[0] !== undefined && times[0] <= now - intervalMs) times.shift();
      // The place is booked now, in order of arrival; it lies in the future when the window is full.
      const at = Math.max(now, (times[times.length - requests] ?? Number.NEGATIVE_INFINITY) + intervalMs);
      if (at - now > maxWaitMs) throw new WaitTooLongError(at - now);
      times.push(at);
      if (at <= now) return;
      try {
        await wait(at - now, signal);
      } catch (reason) {
        times.splice(times.lastIndexOf(at), 1); // the place is free again for whoever comes next
        throw reason;
      }
    },
  };
}
