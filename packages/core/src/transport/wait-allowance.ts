import type { Deadline } from './deadline.ts';

/** How long a call may still wait for rate limits: its `maxWait`, less what it has waited. */
export interface WaitAllowance {
  /** Milliseconds. */
  left(): number;
  /** Waits, with the call's own clock standing still meanwhile. */
  spend<T>(wait: () => Promise<T>, deadline: Deadline): Promise<T>;
}

/** What is over sooner was the asking itself, no wait, and must not be held against a wait that just fits. */
const askingMs = 50;

export function createWaitAllowance(maxWaitMs: number): WaitAllowance {
  let spent = 0;
  return {
    left: () => maxWaitMs - spent,
    async spend(wait, deadline) {
      deadline.stopClock();
      const begin = performance.now();
      try {
        return await wait();
      } finally {
        const took = performance.now() - begin;
        if (took > askingMs) spent += took;
      }
    },
  };
}
