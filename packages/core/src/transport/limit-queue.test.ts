import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLimitQueue, type SlotSource } from './limit-queue.ts';
import { createRateLimiter, limiterOf } from './rate-limiter.ts';
import { WaitTooLongError } from './wait-too-long-error.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = new AbortController().signal;
const limit = { requests: 1, intervalMs: 1000 };

/** Callers of one bucket, and when each started or how it was rejected, in milliseconds from the start. */
function queueOf(limiter = createRateLimiter()) {
  const begin = performance.now();
  const went: string[] = [];
  const call = (name: string, maxWaitMs: number, onWait?: (ms: number) => void, signal = never) =>
    limiter.acquire('a', limit, { maxWaitMs, signal, onWait }).then(
      (release) => {
        went.push(`${name} at ${Math.round(performance.now() - begin)}`);
        return release;
      },
      (reason: unknown) => {
        const what = reason instanceof WaitTooLongError ? `would take ${reason.waitMs}` : String(reason);
        went.push(`${name} ${what}`);
        return undefined;
      },
    );
  return { call, went, limiter };
}

describe('a caller that can wait less', () => {
  test('goes before a batch that can wait longer', async () => {
    const { call, went } = queueOf();
    for (let i = 0; i < 5; i++) call(`batch ${i}`, 130_000);
    await vi.advanceTimersByTimeAsync(500);
    call('short', 2000);
    await vi.advanceTimersByTimeAsync(1000);
    expect(went).toEqual(['batch 0 at 0', 'short at 1000']);
    await vi.runAllTimersAsync();
    expect(went.slice(2)).toEqual(['batch 1 at 2000', 'batch 2 at 3000', 'batch 3 at 4000', 'batch 4 at 5000']);
  });

  test('goes in order of arrival among equals', async () => {
    const { call, went } = queueOf();
    for (let i = 0; i < 3; i++) call(`batch ${i}`, 130_000);
    for (const name of ['one', 'two']) call(name, 5000);
    await vi.runAllTimersAsync();
    expect(went.map((text) => text.split(' at ')[0])).toEqual(['batch 0', 'one', 'two', 'batch 1', 'batch 2']);
  });

  test('delays no earlier caller beyond its limit', async () => {
    const { call, went } = queueOf();
    call('first', 0);
    call('second', 1500);
    call('third', 2500);
    call('hasty', 1200); // it would make `second` wait 2000 ms
    await vi.runAllTimersAsync();
    expect(went).toEqual(['first at 0', 'hasty would take 3000', 'second at 1000', 'third at 2000']);
  });

  test('does not block callers that wait without a limit', async () => {
    const { call, went } = queueOf();
    call('first', 0);
    call('patient', Number.POSITIVE_INFINITY);
    for (let second = 0; second < 700; second++) {
      call('other', 1900);
      await vi.advanceTimersByTimeAsync(1000);
      if (went.some((text) => text.startsWith('patient'))) break;
    }
    const [patient] = went.filter((text) => text.startsWith('patient'));
    expect(Number(patient?.split(' at ')[1])).toBeLessThanOrEqual(601_000);
  });
});

describe('a wait', () => {
  test('is reported once, with its length in milliseconds', async () => {
    const { call } = queueOf();
    const told = [vi.fn(), vi.fn(), vi.fn()];
    for (const [index, onWait] of told.entries()) call(`${index}`, 130_000, onWait);
    await vi.runAllTimersAsync();
    expect(told.map(({ mock }) => mock.calls)).toEqual([[], [[1000]], [[2000]]]);
  });

  test('is not reported where it would be too long', async () => {
    const { call, went } = queueOf();
    const onWait = vi.fn();
    await call('first', 0);
    await call('second', 999, onWait);
    expect(went).toEqual(['first at 0', 'second would take 1000']);
    expect(onWait).not.toHaveBeenCalled();
  });

  test('for a pause is reported as well', async () => {
    const { call, limiter } = queueOf();
    const onWait = vi.fn();
    limiter.pause?.('a', 7000);
    call('first', 130_000, onWait);
    await vi.runAllTimersAsync();
    expect(onWait).toHaveBeenCalledExactlyOnceWith(7000);
  });

  test('of `Infinity` has no end', async () => {
    const { call, went, limiter } = queueOf();
    limiter.pause?.('a', 3_600_000);
    call('patient', Number.POSITIVE_INFINITY);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(went).toEqual(['patient at 3600000']);
  });
});

describe('a slot', () => {
  test('is free an interval after its request has ended, because the vendor counts when the request arrives', async () => {
    const { call, went } = queueOf();
    const release = await call('first', 130_000);
    call('second', 130_000);
    await vi.advanceTimersByTimeAsync(300);
    release?.();
    await vi.runAllTimersAsync();
    expect(went).toEqual(['first at 0', 'second at 1300']);
  });

  test('does not wait for a slow response', async () => {
    const { call, went } = queueOf();
    const release = await call('first', 130_000);
    setTimeout(() => release?.(), 60_000);
    call('second', 130_000);
    await vi.runAllTimersAsync();
    expect(went).toEqual(['first at 0', 'second at 1000']);
  });
});

describe('a caller that does not have to wait', () => {
  test('starts where a slot is free, though the clock advances meanwhile', async () => {
    let moment = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      moment += 0.01;
      return moment;
    });
    const { call, went } = queueOf();
    await call('first', 0);
    await call('second', 0);
    expect(went).toEqual(['first at 0', 'second would take 1000']);
  });

  test('waits for the response of a store, which is no wait for the limit', async () => {
    const source: SlotSource = {
      slots: [],
      take: () => new Promise((resolve) => setTimeout(() => resolve(true), 20)),
    };
    const { call, went } = queueOf(limiterOf(() => source));
    const both = Promise.all([call('first', 0), call('second', 0)]);
    await vi.advanceTimersByTimeAsync(100);
    await both;
    expect(went).toEqual(['second would take 1000', 'first at 20']);
  });
});

describe('a source of slots', () => {
  const sourceOf = (take: SlotSource['take']) => limiterOf(() => ({ slots: [], take }));

  test('that does not respond fails the caller that requested the slot after 5 s, and no other', async () => {
    let asked = 0;
    const { call, went } = queueOf(sourceOf(() => (++asked === 1 ? new Promise(() => {}) : true)));
    call('first', 130_000);
    call('second', 130_000);
    await vi.advanceTimersByTimeAsync(4999);
    expect(went).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(went).toEqual(['first Error: The store did not respond within 5000 ms.', 'second at 5000']);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('that responds too late affects nobody, even when it fails', async () => {
    let fail = (_: Error) => {};
    let asked = 0;
    const late = new Promise<true>((_, reject) => {
      fail = reject;
    });
    const { call, went } = queueOf(sourceOf(() => (++asked === 1 ? late : true)));
    call('first', 130_000);
    await vi.advanceTimersByTimeAsync(5000);
    fail(new Error('store down'));
    await vi.advanceTimersByTimeAsync(0);
    await call('second', 0);
    expect(went).toEqual(['first Error: The store did not respond within 5000 ms.', 'second at 5000']);
  });

  test.each<[string, () => never | Promise<never>]>([
    [
      'throws',
      () => {
        throw new Error('store down');
      },
    ],
    ['rejects', () => Promise.reject(new Error('store down'))],
  ])('that %s fails the caller that requested the slot, and the next is served', async (_, broken) => {
    let asked = 0;
    const { call, went } = queueOf(sourceOf(() => (++asked === 1 ? broken() : true)));
    await Promise.all([call('first', 130_000), call('second', 130_000)]);
    expect(went).toEqual(['first Error: store down', 'second at 0']);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is not called for an aborted caller: the next takes the slot', async () => {
    let respond = (_: true) => {};
    const { call, went } = queueOf(
      sourceOf(
        () =>
          new Promise<true>((resolve) => {
            respond = resolve;
          }),
      ),
    );
    const controller = new AbortController();
    call('first', 130_000, undefined, controller.signal);
    call('second', 130_000);
    await vi.advanceTimersByTimeAsync(10);
    controller.abort(new Error('gave up'));
    respond(true);
    await vi.advanceTimersByTimeAsync(10);
    expect(went).toEqual(['first Error: gave up', 'second at 10']);
  });
});

test('a queue is idle when nobody waits, nothing runs and no slot is taken', async () => {
  const slots = [{ until: performance.now() + 1000 }];
  const queue = createLimitQueue({ slots, take: () => true });
  expect(queue.idle).toBe(false);
  await vi.advanceTimersByTimeAsync(1000);
  expect(queue.idle).toBe(true);
  const release = await queue.enter(limit, { maxWaitMs: 0, signal: never });
  expect(queue.idle).toBe(false);
  release();
  expect(queue.idle).toBe(true);
  queue.pause(10);
  expect(queue.idle).toBe(false);
});
