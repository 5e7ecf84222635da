import type { HostedOperations } from '../definitions/hosted-connector.ts';

/** Loads what Airbyte's connector of a vendor can do, so that nobody loads the tables of others. */
const tables: Readonly<Record<string, () => Promise<HostedOperations>>> = {
  ashby: async () => (await import('./ashby.ts')).ashby,
  'customer-io': async () => (await import('./customer-io.ts')).customerIo,
  github: async () => (await import('./github.ts')).github,
  linear: async () => (await import('./linear.ts')).linear,
  pylon: async () => (await import('./pylon.ts')).pylon,
  stripe: async () => (await import('./stripe.ts')).stripe,
};

/** Returns what Airbyte's connector of a vendor can do; `undefined` where that is not known. */
export async function hostedOperations(connector: string): Promise<HostedOperations | undefined> {
  return Object.hasOwn(tables, connector) ? tables[connector]?.() : undefined;
}
