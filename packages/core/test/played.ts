import { vi } from 'vitest';

/** Lets the time of a fake clock pass until a call is over. A call that fails meanwhile is told to nobody but the caller. */
export async function played<T>(call: Promise<T>): Promise<T> {
  call.catch(() => {});
  await vi.runAllTimersAsync();
  return call;
}
