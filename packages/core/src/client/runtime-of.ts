import type { Runtime } from '../call/runtime.ts';

const runtimes = new WeakMap<object, Runtime>();

/** Remembers the runtime of a client, for functions that receive the client. */
export function rememberRuntime(client: object, runtime: Runtime): void {
  runtimes.set(client, runtime);
}

/** Returns the runtime of a client; `undefined` for an object that only looks like one. */
export const runtimeOf = (client: object): Runtime | undefined => runtimes.get(client);
