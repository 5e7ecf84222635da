import type { VendorLimit } from './emulator.ts';

/** Counts requests in sliding windows, one per key and bucket. */
export interface RateLimiter {
  /** Counts one request. Returns 0, or the whole seconds to wait if the window is full. */
  take(key: string, limit: VendorLimit): number;
  clear(): void;
}

/** Creates a limiter that uses the sandbox's clock: if a test stops the clock, a full window stays full. */
export function createRateLimiter(now: () => Date): RateLimiter {
  const windows = new Map<string, number[]>();
  return {
    take(key, limit) {
      const time = now().getTime();
      const name = `${key} ${limit.bucket}`;
      const taken = (windows.get(name) ?? []).filter((moment) => moment > time - limit.windowMs);
      windows.set(name, taken);
      const oldest = taken[0];
      if (oldest !== undefined && taken.length >= limit.requests) {
        return Math.max(1, Math.ceil((oldest + limit.windowMs - time) / 1000));
      }
      taken.push(time);
      return 0;
    },
    clear: () => windows.clear(),
  };
}
