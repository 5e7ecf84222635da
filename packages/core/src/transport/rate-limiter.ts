import type { RateLimit } from '../define/rate-limit.ts';
import { createWaitingLine, type Gate, type Place, type WaitingLine } from './waiting-line.ts';

/** Says that a turn is over. More than once does no harm. */
export type Release = () => void;

/**
 * Keeps declared limits by making callers wait their turn.
 *
 * A bucket is what the vendor counts together. Its name holds the connector, the API, and a fingerprint of the
 * credential and the address it goes to, from which neither can be had: clients with the same credential share a bucket
 * wherever they share a limiter, others never do. Where a vendor counts by organization or workspace, several of its
 * credentials draw on one limit that nobody here can know of; its refusals pause each of their buckets.
 */
export interface RateLimiter {
  /**
   * Resolves when a request may be sent; callers of a bucket are served in the order they came. What it resolves to is
   * called when the answer has come: limits on how many may run at once go by it.
   *
   * Rejects with `WaitTooLongError` as soon as the wait is known to exceed `maxWaitMs`, and with the signal's reason
   * when it aborts; either frees the place.
   */
  acquire(bucket: string, limit: RateLimit, maxWaitMs: number, signal: AbortSignal): Promise<Release | undefined>;
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
  return limiterOf(memoryGate);
}

function memoryGate(): Gate {
  const places: Place[] = [];
  return {
    places,
    pass({ requests, intervalMs }) {
      const now = performance.now();
      while (places[0] !== undefined && places[0].until <= now) places.shift();
      const waitMs = (places[places.length - requests]?.until ?? now) - now;
      if (waitMs > 0) return waitMs;
      places.push({ until: now + intervalMs });
      return true;
    },
  };
}

/** Buckets are looked through for idle ones when there are so many. */
const many = 1000;

/** A limiter with a waiting line for every bucket, each before a gate of its own. */
export function limiterOf(gateOf: (bucket: string) => Gate): RateLimiter {
  const lines = new Map<string, WaitingLine>();
  let roomFor = many;
  function lineOf(bucket: string): WaitingLine {
    const known = lines.get(bucket);
    if (known !== undefined) return known;
    // A server with many customers has their buckets come and go.
    if (lines.size >= roomFor) {
      for (const [name, line] of lines) if (line.idle) lines.delete(name);
      roomFor = Math.max(many, 2 * lines.size);
    }
    const line = createWaitingLine(gateOf(bucket));
    lines.set(bucket, line);
    return line;
  }
  return {
    acquire: (bucket, limit, maxWaitMs, signal) => lineOf(bucket).enter(limit, maxWaitMs, signal),
    pause: (bucket, ms) => lineOf(bucket).pause(ms),
  };
}
