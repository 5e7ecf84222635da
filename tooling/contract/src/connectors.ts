import type { Connector, Entities } from '@agent-connectors/core';

/** The connectors of this repository by name, each loaded when it is asked for. */
export const connectors: Readonly<Record<string, () => Promise<Connector<Entities>>>> = {
  ashby: async () => (await import('@agent-connectors/ashby')).ashby,
  'customer-io': async () => (await import('@agent-connectors/customer-io')).customerIo,
  pylon: async () => (await import('@agent-connectors/pylon')).pylon,
};

/** Loads a connector by its name; throws an error that lists the names there are. */
export async function loadConnector(name: string | undefined): Promise<Connector<Entities>> {
  const load = name === undefined ? undefined : connectors[name];
  if (load !== undefined) return load();
  throw new Error(
    `${name === undefined ? 'Name a connector' : `There is no connector '${name}'`}: ${Object.keys(connectors).join(', ')}.`,
  );
}
