import { createAshbyStandIn } from '../ashby/index.ts';
import { createCustomerIoStandIns } from '../customer-io/index.ts';
import { createPylonStandIn } from '../pylon/index.ts';
import { type Mount, mounts } from './mounts.ts';
import { seededSource } from './random.ts';
import { createRouter, type Router } from './router.ts';
import type { StandIn, StandInContext } from './stand-in.ts';

export interface Vendor {
  readonly standIn: StandIn;
  readonly router: Router;
}

/** Makes each vendor when it is first asked for, so that an unused one costs nothing. */
export interface Vendors {
  get(mount: Mount): Vendor;
  /** What Customer.io's stand-ins would have sent to people. */
  outbox(): unknown;
  /** Forgets all data; the next request finds the initial data again. */
  reset(): void;
}

export function createVendors(options: { readonly seed: number; readonly now: () => Date }): Vendors {
  const made = new Map<Mount, Vendor>();
  let customerIo: ReturnType<typeof createCustomerIoStandIns> | undefined;

  // A stream of its own for each vendor: its data does not depend on which vendor was asked first.
  const context = (name: string): StandInContext => ({ random: seededSource(options.seed, name), now: options.now });
  const customerIoStandIns = () => {
    customerIo ??= createCustomerIoStandIns(context('customer-io'));
    return customerIo;
  };
  const makers: Readonly<Record<Mount, () => StandIn>> = {
    [mounts.pylon]: () => createPylonStandIn(context('pylon')),
    [mounts.ashby]: () => createAshbyStandIn(context('ashby')),
    [mounts.customerIoApp]: () => customerIoStandIns().app,
    [mounts.customerIoTrack]: () => customerIoStandIns().track,
    [mounts.customerIoPipelines]: () => customerIoStandIns().pipelines,
  };
  return {
    get(mount) {
      const known = made.get(mount);
      if (known) return known;
      const standIn = makers[mount]();
      const vendor = { standIn, router: createRouter(standIn.routes) };
      made.set(mount, vendor);
      return vendor;
    },
    outbox: () => customerIoStandIns().outbox,
    reset() {
      made.clear();
      customerIo = undefined;
    },
  };
}
