import type { Deadline } from './deadline.ts';

/** How long a call may still wait for rate limits: its `maxWait` minus what it has waited. */
export interface WaitAllowance {
  /** Returns the milliseconds that are left. */
  left(): number;
  /** Waits while the deadline's clock is stopped. */
  spend<T>(wait: () => Promise<T>, deadline: Deadline): Promise<T>;
}

/** A shorter wait was only the request for a slot, and must not use up what a later wait needs. */
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
