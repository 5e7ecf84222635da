import { type Fetch, type FetchInit, platformFetch } from '../util/fetch.ts';
import { BlockedAddressError, isPrivateAddress } from './public-address.ts';

interface Resolved {
  readonly address: string;
}
type Callback = (error: Error | null, addresses?: readonly Resolved[]) => void;
interface Dns {
  lookup(hostname: string, options: object, callback: Callback): void;
}
interface Dispatcher {
  readonly constructor: new (options: object) => Dispatcher;
}

interface Process {
  readonly versions?: { readonly undici?: string };
  getBuiltinModule?(name: string): unknown;
}

/** Returns where Node keeps the dispatcher of its own `fetch`: undici 8 moved it, and keeps a wrapper at the old key. */
const dispatcherKey = ({ versions }: Process) =>
  Symbol.for(`undici.globalDispatcher.${Number.parseInt(versions?.undici ?? '', 10) >= 8 ? 2 : 1}`);

let guard: { readonly base: Dispatcher; readonly dispatcher: Dispatcher } | undefined;

/**
 * A `fetch` for untrusted addresses: a name that resolves to this machine or a private network is blocked
 * when the connection is made, so that it cannot resolve differently after a check. Rejects with `BlockedAddressError`
 * as the cause.
 *
 * Node allows this with the dispatcher of its own `fetch`. In other runtimes, and with a proxy, it is the
 * platform's `fetch` unchanged.
 */
export const guardedFetch: Fetch = (url, init) => {
  const dispatcher = guardedDispatcher();
  if (dispatcher === undefined) return platformFetch(url, init);
  return globalThis.fetch(url, { ...init, dispatcher } as FetchInit); // an option that Node knows and its types do not
};

function guardedDispatcher(): Dispatcher | undefined {
  const { process } = globalThis as { process?: Process }; // absent in workers
  const dns = process?.getBuiltinModule?.('node:dns') as Dns | undefined; // Node's own module of that name
  if (process === undefined || dns === undefined) return undefined;
  const base = (globalThis as unknown as Record<symbol, Dispatcher | undefined>)[dispatcherKey(process)]; // Node's own
  // Anything but a plain agent, such as that of a proxy, resolves names elsewhere or in its own way.
  if (base?.constructor.name !== 'Agent') return undefined;
  if (guard?.base !== base) guard = { base, dispatcher: new base.constructor({ connect: { lookup: guarded(dns) } }) };
  return guard.dispatcher;
}

/** Node's `lookup`, which fails for names of this machine and private networks. */
function guarded(dns: Dns) {
  return (hostname: string, options: { readonly all?: boolean }, callback: (...result: unknown[]) => void) => {
    dns.lookup(hostname, { ...options, all: true }, async (error, addresses = []) => {
      if (error !== null) return callback(error);
      for (const { address } of addresses) {
        if (await isPrivateAddress(address))
          return callback(
            new BlockedAddressError(`${hostname} resolves to an address on this machine or a private network.`),
          );
      }
      const [first] = addresses as readonly (Resolved & { readonly family: number })[]; // Node's result has it
      if (options.all === true) callback(null, addresses);
      else callback(null, first?.address, first?.family);
    });
  };
}
