import { AsyncLocalStorage } from 'node:async_hooks';
import type { Hooks, WaitEvent } from '@agent-connectors/core';

/** Clients serve many calls. Which of them waits is known by its asynchronous context. */
const listeners = new AsyncLocalStorage<(event: WaitEvent) => void>();

/** Hooks of a client whose waits for rate limits a server reports as progress: `createPylon({ hooks: waitHooks })`. */
export const waitHooks: Hooks = {
  onWait(event) {
    listeners.getStore()?.(event);
  },
};

/** Runs a call, and reports the waits of clients with `waitHooks` in it. */
export const withWaits = <T>(onWait: (event: WaitEvent) => void, call: () => Promise<T>): Promise<T> =>
  listeners.run(onWait, call);
