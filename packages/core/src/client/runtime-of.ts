import type { Runtime } from '../call/runtime.ts';

const runtimes = new WeakMap<object, Runtime>();

/** Remembers what a client is made of, for functions that are given the client. */
export function rememberRuntime(client: object, runtime: Runtime): void {
  runtimes.set(client, runtime);
}

/** What a client is made of; nothing for what only looks like one. */
export const runtimeOf = (client: object): Runtime | undefined => runtimes.get(client);
