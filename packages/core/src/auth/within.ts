import { untilAborted } from '../transport/deadline.ts';

/** What some work comes to, if it does in time; its signal is aborted and it rejects with a `TimeoutError` otherwise. */
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
