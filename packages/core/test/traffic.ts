import fc from 'fast-check';
import { expect, vi } from 'vitest';
import type { RateLimit } from '../src/define/rate-limit.ts';
import type { RateLimiter } from '../src/transport/rate-limiter.ts';

/** Generates calls and pauses of one bucket, and runs them. Requires fake timers. */

export type TrafficEvent =
  | {
      readonly kind: 'caller';
      /** Milliseconds since the previous event. */
      readonly after: number;
      /** Milliseconds until the caller aborts; most do not. */
      readonly abortAfter: number | null;
      /** Milliseconds until the response. */
      readonly takes: number;
      /** Index of the limiter that is used. */
      readonly limiterIndex: number;
    }
  | { readonly kind: 'pause'; readonly after: number; readonly ms: number; readonly limiterIndex: number };

export const trafficEvents = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('caller' as const),
        after: fc.oneof(fc.constant(0), fc.nat({ max: 700 })),
        abortAfter: fc.option(fc.nat({ max: 3000 }), { freq: 3 }),
        takes: fc.nat({ max: 900 }),
        limiterIndex: fc.nat({ max: 2 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('pause' as const),
        after: fc.nat({ max: 700 }),
        ms: fc.integer({ min: 1, max: 2500 }),
        limiterIndex: fc.nat({ max: 2 }),
      }),
    },
  ),
  { maxLength: 40, size: 'max' },
);

export interface Caller {
  readonly came: number;
  readonly limiterIndex: number;
  readonly patient: boolean;
  went?: number;
  ended?: number;
}

export interface Traffic {
  /** In order of arrival. */
  readonly callers: readonly Caller[];
  /** In the order they started. */
  readonly went: readonly Required<Caller>[];
  readonly pauses: readonly { readonly from: number; readonly until: number; readonly limiterIndex: number }[];
}

/** Applies events to one bucket of some limiters, until all callers are done. */
export async function play(
  limiters: readonly RateLimiter[],
  limit: RateLimit,
  script: readonly TrafficEvent[],
): Promise<Traffic> {
  const callers: Caller[] = [];
  const went: Caller[] = [];
  const pauses: { from: number; until: number; limiterIndex: number }[] = [];
  for (const event of script) {
    await vi.advanceTimersByTimeAsync(event.after);
    const limiterIndex = event.limiterIndex % limiters.length;
    const limiter = limiters[limiterIndex];
    if (limiter === undefined) throw new Error('There is no limiter.');
    const now = Date.now();
    if (event.kind === 'pause') {
      limiter.pause?.('a', event.ms);
      pauses.push({ from: now, until: now + event.ms, limiterIndex });
      continue;
    }
    const { abortAfter, takes } = event;
    const caller: Caller = { came: now, limiterIndex, patient: abortAfter === null };
    callers.push(caller);
    const controller = new AbortController();
    if (abortAfter !== null) setTimeout(() => controller.abort(), abortAfter);
    limiter.acquire('a', limit, { maxWaitMs: Number.POSITIVE_INFINITY, signal: controller.signal }).then(
      (release) => {
        caller.went = Date.now();
        went.push(caller);
        setTimeout(() => {
          caller.ended = Date.now();
          release?.();
        }, takes);
      },
      () => {},
    );
  }
  await vi.runAllTimersAsync();
  return { callers, went: went as Required<Caller>[], pauses }; // all callers are done
}

/** Expects that no window contains more than the limit. */
export function expectWithin({ requests, intervalMs }: RateLimit, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  for (const [index, time] of sorted.entries()) {
    const next = sorted[index + requests];
    if (next !== undefined) expect(next - time).toBeGreaterThanOrEqual(intervalMs);
  }
}

/** Expects that callers started in order of arrival, and that all started that did not abort. */
export function expectServed({ callers, went }: Traffic, limiterIndex: number): void {
  const mine = callers.filter((caller) => caller.limiterIndex === limiterIndex);
  expect(went.filter((caller) => caller.limiterIndex === limiterIndex)).toEqual(
    mine.filter((caller) => caller.went !== undefined),
  );
  expect(mine.filter(({ patient, went }) => patient && went === undefined)).toEqual([]);
}
