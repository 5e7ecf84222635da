import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDeadline } from './deadline.ts';

const started: typeof createDeadline = (...args) => {
  const deadline = createDeadline(...args);
  deadline.startClock();
  return deadline;
};

beforeEach(() => {
  vi.useFakeTimers();
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

test('a stopped clock does not end what goes on, the caller still can', async () => {
  const controller = new AbortController();
  const deadline = started(1000, [controller.signal]);
  deadline.stopClock();
  await vi.advanceTimersByTimeAsync(5000);
  expect(deadline.signal.aborted).toBe(false);
  controller.abort();
  expect(deadline.ended).toBe('aborted');
});

test('what ended it first is what ended it', async () => {
  const controller = new AbortController();
  const deadline = started(1000, [controller.signal]);
  await vi.advanceTimersByTimeAsync(1000);
  controller.abort();
  expect(deadline.ended).toBe('timeout');
});
