import { startDeadline, untilAborted } from '../transport/deadline.ts';

/** What some work comes to, if it does in time; rejects with a `TimeoutError` of the platform otherwise. */
export async function within<T>(ms: number, work: (signal: AbortSignal) => T | Promise<T>): Promise<T> {
  const deadline = startDeadline(ms, []);
  try {
    return await untilAborted(Promise.resolve(deadline.signal).then(work), deadline.signal);
  } catch (cause) {
    if (deadline.ended === undefined) throw cause;
    throw new DOMException(`There was no answer within ${ms / 1000} s.`, 'TimeoutError');
  } finally {
    deadline.dispose();
  }
}
