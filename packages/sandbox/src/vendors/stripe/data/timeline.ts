import type { Store } from '../store.ts';

/** Runs what happened in the past, in the order of time. */
export interface Timeline {
  /** Runs something at once, at a time that nothing else precedes. */
  at<T>(time: number, run: () => T): T;
  /** Plans something. It never happens if the time is after the end of the timeline. */
  plan(time: number, run: () => void): void;
  /** Runs everything that is planned, and what that plans. */
  run(): void;
}

export function createTimeline(store: Store, end: number): Timeline {
  const planned: { readonly time: number; readonly run: () => void }[] = [];
  const at = <T>(time: number, run: () => T): T => {
    store.travel(time);
    return run();
  };
  return {
    at,
    plan(time, run) {
      if (time > end) return;
      const index = planned.findIndex((other) => other.time > time);
      planned.splice(index < 0 ? planned.length : index, 0, { time, run });
    },
    run() {
      for (let next = planned.shift(); next; next = planned.shift()) at(next.time, next.run);
    },
  };
}
