import { vi } from 'vitest';

/** Runs fake timers until a call has settled. A rejection meanwhile is not unhandled: only the caller sees it. */
export async function runTimersUntil<T>(call: Promise<T>): Promise<T> {
  call.catch(() => {});
  await vi.runAllTimersAsync();
  return call;
}
