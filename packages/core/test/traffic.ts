import fc from 'fast-check';
import { expect, vi } from 'vitest';
import type { RateLimit } from '../src/define/rate-limit.ts';
import type { RateLimiter } from '../src/transport/rate-limiter.ts';

/** Callers of one bucket, and what happens to them. Needs fake timers. */

export type Happening =
  | {
      readonly kind: 'caller';
      /** Milliseconds since what happened before. */
      readonly after: number;
      /** Milliseconds until the caller gives up; most do not. */
      readonly patience: number | null;
      /** How long the answer takes. */
      readonly takes: number;
      /** Which of the limiters is asked. */
      readonly door: number;
    }
  | { readonly kind: 'pause'; readonly after: number; readonly ms: number; readonly door: number };

export const happenings = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('caller' as const),
        after: fc.oneof(fc.constant(0), fc.nat({ max: 700 })),
        patience: fc.option(fc.nat({ max: 3000 }), { freq: 3 }),
        takes: fc.nat({ max: 900 }),
        door: fc.nat({ max: 2 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('pause' as const),
        after: fc.nat({ max: 700 }),
        ms: fc.integer({ min: 1, max: 2500 }),
        door: fc.nat({ max: 2 }),
      }),
    },
  ),
  { maxLength: 40, size: 'max' },
);

export interface Caller {
  readonly came: number;
  readonly door: number;
  readonly patient: boolean;
  went?: number;
  ended?: number;
}

export interface Traffic {
  /** In the order they came. */
  readonly callers: readonly Caller[];
  /** In the order they went. */
  readonly went: readonly Required<Caller>[];
  readonly pauses: readonly { readonly from: number; readonly until: number; readonly door: number }[];
}

/** Lets things happen to one bucket of some limiters, until all is over. */
export async function play(
  limiters: readonly RateLimiter[],
  limit: RateLimit,
  script: readonly Happening[],
): Promise<Traffic> {
  const callers: Caller[] = [];
  const went: Caller[] = [];
  const pauses: { from: number; until: number; door: number }[] = [];
  for (const happening of script) {
    await vi.advanceTimersByTimeAsync(happening.after);
    const door = happening.door % limiters.length;
    const limiter = limiters[door];
    if (limiter === undefined) throw new Error('There is no limiter.');
    const now = Date.now();
    if (happening.kind === 'pause') {
      limiter.pause?.('a', happening.ms);
      pauses.push({ from: now, until: now + happening.ms, door });
      continue;
    }
    const { patience, takes } = happening;
    const caller: Caller = { came: now, door, patient: patience === null };
    callers.push(caller);
    const controller = new AbortController();
    if (patience !== null) setTimeout(() => controller.abort(), patience);
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
  return { callers, went: went as Required<Caller>[], pauses }; // all is over
}

/** No window holds more than the limit. */
export function expectWithin({ requests, intervalMs }: RateLimit, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  for (const [index, time] of sorted.entries()) {
    const next = sorted[index + requests];
    if (next !== undefined) expect(next - time).toBeGreaterThanOrEqual(intervalMs);
  }
}

/** Who came first went first, and who did not give up went. */
export function expectServed({ callers, went }: Traffic, door: number): void {
  const mine = callers.filter((caller) => caller.door === door);
  expect(went.filter((caller) => caller.door === door)).toEqual(mine.filter((caller) => caller.went !== undefined));
  expect(mine.filter(({ patient, went }) => patient && went === undefined)).toEqual([]);
}
