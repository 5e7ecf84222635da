import { untilAborted } from '../transport/deadline.ts';

/** Resolves to the result of some work. After `ms`, aborts its signal and rejects with a `TimeoutError`. */
export async function within<T>(ms: number, work: (signal: AbortSignal) => T | Promise<T>): Promise<T> {
  const controller = new AbortController();
  const { signal } = controller;
  const late = () => controller.abort(new DOMException(`There was no response within ${ms / 1000} s.`, 'TimeoutError'));
  const timer = setTimeout(late, ms);
  try {
    return await untilAborted(Promise.resolve(signal).then(work), signal);
  } finally {
    clearTimeout(timer);
  }
}
