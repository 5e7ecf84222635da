import { costOf, type RateLimit } from '../define/rate-limit.ts';
import { createLimitQueue, type LimitQueue, type Release, type SlotSource, type WaitOptions } from './limit-queue.ts';

export type { Release, WaitOptions };

/**
 * Keeps declared rate limits by making callers wait.
 *
 * A bucket is what the vendor counts together. Its name holds the connector, the API, and a fingerprint of the
 * credential and its address, from which neither can be derived: clients with the same credential share a bucket
 * when they share a limiter, others never do. Where a vendor counts by organization or workspace, several of its
 * credentials share a limit without our knowledge; a 429 then pauses each of their buckets.
 */
export interface RateLimiter {
  /**
   * Resolves when a request may be sent. Of the callers of a bucket, those with less time to wait are served first, and equals
   * in order of arrival. What it resolves to is called when the response has arrived: limits on concurrent requests depend
   * on it.
   *
   * Rejects with `WaitTooLongError` as soon as the wait is known to exceed `maxWaitMs`, and with the signal's reason
   * when it aborts; either leaves the queue.
   */
  acquire(bucket: string, limit: RateLimit, options: WaitOptions): Promise<Release | undefined>;
  /**
   * Pauses a bucket: the vendor rejected a request although the limit was kept. Without a pause, every caller
   * in the queue would be rejected in turn.
   */
  pause?(bucket: string, ms: number): void;
}

/**
 * Creates a limiter in this process's memory. It remembers when requests were sent, so that no window of the interval
 * ever holds more than the limit, wherever the vendor's own window begins.
 */
export function createRateLimiter(): RateLimiter {
  return limiterOf(memorySlots);
}

/** A request arrives within so many milliseconds. Longer waits are for its response, or for reading a file. */
const maxTransitMs = 2000;

function memorySlots(): SlotSource {
  const slots: { until: number }[] = [];
  return {
    slots,
    take(limit) {
      const { requests, intervalMs } = limit;
      const now = performance.now();
      while (slots[0] !== undefined && slots[0].until <= now) slots.shift();
      const cost = costOf(limit);
      const waitMs = (slots[slots.length - requests + cost - 1]?.until ?? now) - now;
      if (waitMs > 0) return waitMs;
      for (let taken = 0; taken < cost; taken++) slots.push({ until: now + intervalMs });
      return true;
    },
    taken(limit) {
      const mine = slots.slice(-costOf(limit));
      return () => {
        for (const slot of mine) arrive(slot, limit);
      };
    },
  };

  /** Keeps a slot until its interval after its request arrived. */
  function arrive(slot: { until: number }, { intervalMs }: RateLimit): void {
    const index = slots.indexOf(slot);
    if (index < 0) return; // free again already
    const arrived = Math.min(performance.now(), slot.until - intervalMs + maxTransitMs);
    slot.until = arrived + intervalMs;
    slots.splice(index, 1);
    let place = slots.length;
    while (place > 0 && (slots[place - 1]?.until ?? 0) > slot.until) place--;
    slots.splice(place, 0, slot);
  }
}

/** Idle buckets are removed when there are so many. */
const many = 1000;

/** Creates a limiter with a queue for every bucket, each with slots of its own. */
export function limiterOf(slotsOf: (bucket: string) => SlotSource): RateLimiter {
  const queues = new Map<string, LimitQueue>();
  let roomFor = many;
  function queueOf(bucket: string): LimitQueue {
    const known = queues.get(bucket);
    if (known !== undefined) return known;
    // On a server with many customers, buckets come and go.
    if (queues.size >= roomFor) {
      for (const [name, queue] of queues) if (queue.idle) queues.delete(name);
      roomFor = Math.max(many, 2 * queues.size);
    }
    const queue = createLimitQueue(slotsOf(bucket));
    queues.set(bucket, queue);
    return queue;
  }
  return {
    acquire: (bucket, limit, options) => queueOf(bucket).enter(limit, options),
    pause: (bucket, ms) => queueOf(bucket).pause(ms),
  };
}
