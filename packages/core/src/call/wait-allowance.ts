import type { Deadline } from '../transport/deadline.ts';

/** How long a call may still wait for rate limits: its `maxWait`, less what it has waited. */
export interface WaitAllowance {
  /** Milliseconds. */
  left(): number;
  /** Waits, with the call's own clock standing still meanwhile. */
  spend<T>(wait: () => Promise<T>, deadline: Deadline): Promise<T>;
}

export function createWaitAllowance(maxWaitMs: number): WaitAllowance {
  let spent = 0;
  return {
    // Whole milliseconds: what asking itself takes is no wait.
    left: () => maxWaitMs - Math.floor(spent),
    async spend(wait, deadline) {
      deadline.stopClock();
      const begin = performance.now();
      try {
        return await wait();
      } finally {
        spent += performance.now() - begin;
      }
    },
  };
}
