import type { Runtime } from '../call/runtime.ts';
import type { Connector } from '../define/connector.ts';
import type { Entities } from '../define/entity.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import { kindOf } from '../util/kind-of.ts';

const runtimes = new WeakMap<object, Runtime>();

/** The connector of a client, in any copy of the library. */
const connectorKey = Symbol.for('agent-connectors.client.connector');

/** Remembers the runtime of a client, for functions that receive the client. */
export function rememberRuntime(client: object, runtime: Runtime): void {
  runtimes.set(client, runtime);
  Object.defineProperty(client, connectorKey, { value: runtime.connector });
}

/** Returns the runtime of a client; `undefined` for an object that only looks like one. */
export const runtimeOf = (client: object): Runtime | undefined => runtimes.get(client);

/** Returns the connector that a client was created from. Throws `InvalidOptionsError` for any other value. */
export function connectorOf(client: unknown): Connector<Entities> {
  if (typeof client === 'object' && client !== null && connectorKey in client)
    return client[connectorKey] as Connector<Entities>; // set above, by this or another copy of the library
  throw new InvalidOptionsError({
    what: 'The client is invalid',
    issues: [{ path: 'client', expected: 'a client of a connector, such as createPylon()', received: kindOf(client) }],
  });
}
