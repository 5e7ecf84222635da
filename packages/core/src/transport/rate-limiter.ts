import type { RateLimit } from '../define/rate-limit.ts';
import { createLimitQueue, type LimitQueue, type Release, type SlotSource, type WaitOptions } from './limit-queue.ts';

export type { Release, WaitOptions };

/**
 * Keeps declared limits by making callers wait.
 *
 * A bucket is what the vendor counts together. Its name holds the connector, the API, and a fingerprint of the
 * credential and the address it goes to, from which neither can be had: clients with the same credential share a bucket
 * wherever they share a limiter, others never do. Where a vendor counts by organization or workspace, several of its
 * credentials draw on one limit that nobody here can know of; its refusals pause each of their buckets.
 */
export interface RateLimiter {
  /**
   * Resolves when a request may be sent. Of the callers of a bucket, those that can wait less are served first, and equals
   * in the order they came. What it resolves to is called when the answer has come: limits on how many may run at once go
   * by it.
   *
   * Rejects with `WaitTooLongError` as soon as the wait is known to exceed `maxWaitMs`, and with the signal's reason
   * when it aborts; either leaves the queue.
   */
  acquire(bucket: string, limit: RateLimit, options: WaitOptions): Promise<Release | undefined>;
  /**
   * Lets nobody through for a while: the vendor has refused a request, though the limit was kept. Without it, everyone
   * who waits runs into the refusal in turn.
   */
  pause?(bucket: string, ms: number): void;
}

/**
 * A limiter in this process's memory. It remembers when requests were let through, so that no window of the interval
 * ever holds more than the limit, wherever the vendor's own window begins.
 */
export function createRateLimiter(): RateLimiter {
  return limiterOf(memorySlots);
}

/** A request arrives within so long: what takes longer is waiting for its answer, or reading a file. */
const maxTransitMs = 2000;

function memorySlots(): SlotSource {
  const slots: { until: number }[] = [];
  return {
    slots,
    take({ requests, intervalMs }) {
      const now = performance.now();
      while (slots[0] !== undefined && slots[0].until <= now) slots.shift();
      const waitMs = (slots[slots.length - requests]?.until ?? now) - now;
      if (waitMs > 0) return waitMs;
      slots.push({ until: now + intervalMs });
      return true;
    },
    taken({ intervalMs }) {
      const slot = slots.at(-1);
      return () => {
        const index = slot === undefined ? -1 : slots.indexOf(slot);
        if (slot === undefined || index < 0) return; // free again already
        const arrived = Math.min(performance.now(), slot.until - intervalMs + maxTransitMs);
        slot.until = arrived + intervalMs;
        slots.splice(index, 1);
        let place = slots.length;
        while (place > 0 && (slots[place - 1]?.until ?? 0) > slot.until) place--;
        slots.splice(place, 0, slot);
      };
    },
  };
}

/** Buckets are looked through for idle ones when there are so many. */
const many = 1000;

/** A limiter with a queue for every bucket, each for slots of its own. */
export function limiterOf(slotsOf: (bucket: string) => SlotSource): RateLimiter {
  const queues = new Map<string, LimitQueue>();
  let roomFor = many;
  function queueOf(bucket: string): LimitQueue {
    const known = queues.get(bucket);
    if (known !== undefined) return known;
    // A server with many customers has their buckets come and go.
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
