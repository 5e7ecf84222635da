import { checkMounts } from './check-mounts.ts';
import type { EmulatedApi, EmulatedVendor, Emulator } from './emulator.ts';
import { seededSource } from './random.ts';
import { createRouter, type Router } from './router.ts';

/** One API of a vendor, ready to serve requests. */
export interface MountedApi {
  readonly mount: string;
  readonly api: EmulatedApi;
  readonly router: Router;
}

/** The vendors of a sandbox. Each is created on first use, so that an unused one costs nothing. */
export interface Vendors {
  /** All mounts. */
  readonly mounts: readonly string[];
  /** Splits a path into its mount and the rest; undefined if it is below no mount. */
  split(path: string): { readonly mount: string; readonly rest: string } | undefined;
  get(mount: string): Promise<MountedApi>;
  /** Returns the messages that the vendors would have sent to people. */
  outbox(): readonly unknown[];
  /** Discards all data; the next request sees the initial data again. */
  reset(): void;
}

export function createVendors(options: {
  readonly emulators: readonly Emulator[];
  readonly seed: number;
  readonly now: () => Date;
  readonly rateLimits?: boolean | undefined;
}): Vendors {
  checkMounts(options.emulators);
  const owners = new Map(
    options.emulators.flatMap((emulator) => Object.values(emulator.mounts).map((mount) => [mount, emulator] as const)),
  );
  const mounts = [...owners.keys()];
  let created = new Map<string, Promise<EmulatedVendor>>();
  let mounted = new Map<string, Promise<MountedApi>>();
  let outboxes: (readonly unknown[])[] = [];
  let resets = 0;

  const create = async (emulator: Emulator): Promise<EmulatedVendor> => {
    const into = outboxes;
    // Each vendor has its own stream, so its data does not depend on which vendor was requested first.
    const random = seededSource(options.seed, emulator.name);
    const vendor = await emulator.create({ random, now: options.now, resets, rateLimits: options.rateLimits ?? false });
    if (vendor.outbox) into.push(vendor.outbox);
    return vendor;
  };
  const mountApi = async (mount: string): Promise<MountedApi> => {
    const emulator = owners.get(mount);
    if (!emulator) throw new Error(`No emulator is mounted at ${mount}.`);
    const vendor = await remembered(created, emulator.name, () => create(emulator));
    const api = vendor.apis[mount];
    if (!api) throw new Error(`The emulator of ${emulator.title} has no API for its mount ${mount}.`);
    return { mount, api, router: createRouter(api.routes) };
  };
  return {
    mounts,
    split(path) {
      const mount = mounts.find((known) => path === known || path.startsWith(`${known}/`));
      return mount === undefined ? undefined : { mount, rest: path.slice(mount.length) || '/' };
    },
    get: (mount) => remembered(mounted, mount, () => mountApi(mount)),
    outbox: () => outboxes.flat(),
    reset() {
      created = new Map();
      mounted = new Map();
      outboxes = [];
      resets += 1;
    },
  };
}

/** Returns the value of a key, and creates it for the first caller. A failure is not remembered: the next caller retries. */
function remembered<T>(values: Map<string, Promise<T>>, key: string, create: () => Promise<T>): Promise<T> {
  const known = values.get(key);
  if (known) return known;
  const value = create();
  values.set(key, value);
  value.catch(() => values.delete(key));
  return value;
}
