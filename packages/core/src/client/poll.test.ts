import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failure } from '../../test/fake-fetch.ts';
import { ServerError } from '../errors/server-error.ts';
import { type PollOptions, poll } from './poll.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Polls through states until one is final. */
function polling(states: string[], changes: Partial<PollOptions<string>> = {}) {
  const next = vi.fn(async () => states.shift() ?? 'done');
  const options: PollOptions<string> = {
    what: 'the report',
    hint: 'Ask again with id 5.',
    place: { connector: 'sample', entity: 'reports', action: 'get' },
    intervalMs: 1000,
    timeoutMs: 3500,
    endsAt: Date.now() + 3500,
    isDone: (state) => state === 'done',
    next,
    ...changes,
  };
  return { next, options };
}

test('polling returns the final state, and requests none where the first state is final', async () => {
  const { next, options } = polling(['waiting', 'done']);
  const result = poll('waiting', options);
  await vi.advanceTimersByTimeAsync(2000);
  expect(await result).toBe('done');
  expect(next).toHaveBeenCalledTimes(2);
  expect(await poll('done', options)).toBe('done');
  expect(next).toHaveBeenCalledTimes(2);
});

test('each state that is not final is progress', async () => {
  const seen: string[] = [];
  const { options } = polling(['10 %', 'done'], { onProgress: (state) => seen.push(state) });
  const result = poll('started', options);
  await vi.advanceTimersByTimeAsync(2000);
  await result;
  expect(seen).toEqual(['started', '10 %']);
});

test('polling ends in time, with a hint how to continue', async () => {
  const { next, options } = polling(Array.from({ length: 9 }, () => 'waiting'));
  const ending = failure(poll('waiting', options));
  await vi.advanceTimersByTimeAsync(5000);
  const error = await ending;
  expect(error).toMatchObject({ code: 'timeout', retryable: true, outcome: 'rejected', entity: 'reports' });
  expect(error.message).toBe('The report was not complete within 3500 ms. Ask again with id 5.');
  expect(next).toHaveBeenCalledTimes(3);
});

test('polling ends with its signal, and leaves no timer', async () => {
  const controller = new AbortController();
  const ending = failure(poll('waiting', polling([], { signal: controller.signal }).options));
  controller.abort();
  expect(await ending).toMatchObject({ code: 'aborted', hint: 'Ask again with id 5.' });
  expect(vi.getTimerCount()).toBe(0);
});

test('polling adds its hint to the error of a request, and not to a failed state', async () => {
  const broken = new ServerError({ message: 'Down.' });
  const ending = failure(poll('waiting', polling([], { next: () => Promise.reject(broken) }).options));
  await vi.advanceTimersByTimeAsync(1000);
  expect((await ending).hint).toBe('Ask again with id 5.');
  const isDone = () => {
    throw broken;
  };
  expect(await failure(poll('failed', polling([], { isDone }).options))).toBe(broken);
});
