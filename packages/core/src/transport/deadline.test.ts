import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDeadline, untilAborted } from './deadline.ts';

const started: typeof createDeadline = (...args) => {
  const deadline = createDeadline(...args);
  deadline.startClock();
  return deadline;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a timeout longer than a timer holds does not fire at once', async () => {
  const deadline = started(2 ** 31, []);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(deadline.ended).toBeUndefined();
  deadline.dispose();
});

test('an infinite timeout sets no timer', () => {
  const deadline = started(Number.POSITIVE_INFINITY, []);
  expect(vi.getTimerCount()).toBe(0);
  expect(deadline.remaining()).toBe(Number.POSITIVE_INFINITY);
});

test('a stopped clock does not end the task, but the caller still can', async () => {
  const controller = new AbortController();
  const deadline = started(1000, [controller.signal]);
  deadline.stopClock();
  await vi.advanceTimersByTimeAsync(5000);
  expect(deadline.signal.aborted).toBe(false);
  controller.abort();
  expect(deadline.ended).toBe('aborted');
});

test('a stopped clock keeps the remaining time and continues from there', async () => {
  const deadline = started(1000, []);
  await vi.advanceTimersByTimeAsync(600);
  deadline.stopClock();
  expect(deadline.remaining()).toBe(400);
  await vi.advanceTimersByTimeAsync(60_000);
  deadline.startClock();
  await vi.advanceTimersByTimeAsync(399);
  expect(deadline.ended).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  expect(deadline.ended).toBe('timeout');
});

test('a deadline whose signal is already aborted has ended before any clock starts', () => {
  const { ended, signal } = createDeadline(1000, [AbortSignal.abort('enough')]);
  expect([ended, signal.aborted, signal.reason]).toEqual(['aborted', true, 'enough']);
});

describe('a promise that is awaited until a signal aborts', () => {
  const late = () => {
    let settle = { resolve: (_: string) => {}, reject: (_: unknown) => {} };
    const promise = new Promise<string>((resolve, reject) => {
      settle = { resolve, reject };
    });
    return { promise, settle };
  };

  test.each(['before', 'meanwhile'])('has its rejection handled when the signal aborts %s', async (when) => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const { promise, settle } = late();
    const controller = new AbortController();
    if (when === 'before') controller.abort('enough');
    const waiting = untilAborted(promise, controller.signal);
    controller.abort('enough');
    await expect(waiting).rejects.toBe('enough');
    settle.reject(new Error('too late'));
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  test('passes on a result that arrives too late', async () => {
    const { promise, settle } = late();
    const cancel = vi.fn();
    await expect(untilAborted(promise, AbortSignal.abort('enough'), cancel)).rejects.toBe('enough');
    settle.resolve('response');
    await promise;
    expect(cancel).toHaveBeenCalledExactlyOnceWith('response');
  });

  test('leaves no listener when it is over', async () => {
    const { signal } = new AbortController();
    await untilAborted(Promise.resolve(1), signal);
    await untilAborted(Promise.reject(new Error('no')), signal).catch(() => {});
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});

test('a deadline keeps the reason that ended it first', async () => {
  const controller = new AbortController();
  const deadline = started(1000, [controller.signal]);
  await vi.advanceTimersByTimeAsync(1000);
  controller.abort();
  expect(deadline.ended).toBe('timeout');
});
