import { type AnyClient, connectorOf } from '@agent-connectors/core';
import { loadCatalog } from '@agent-connectors/core/catalog';
import type { ToolboxConnector } from './operations.ts';
import { refuse } from './toolbox-options.ts';

/** Reads the connectors of a toolbox. Throws `InvalidOptionsError`. */
export function sourcesOf(connectors: readonly (AnyClient | ToolboxConnector)[]): ToolboxConnector[] {
  if (!Array.isArray(connectors) || connectors.length === 0)
    refuse([
      {
        path: 'connectors',
        expected: 'a list with at least one client',
        received: Array.isArray(connectors) ? 'an empty list' : typeof connectors,
      },
    ]);
  const sources = connectors.map((each): ToolboxConnector => (isSource(each) ? each : sourceOf(each)));
  const ids = sources.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    refuse([
      {
        path: 'connectors',
        expected: 'one client for each connector',
        received: `two for '${twice}'`,
        hint: 'create a toolbox for each account',
      },
    ]);
  return sources;
}

const isSource = (value: unknown): value is ToolboxConnector =>
  typeof value === 'object' && value !== null && 'catalog' in value && typeof value.catalog === 'function';

function sourceOf(client: AnyClient): ToolboxConnector {
  const connector = connectorOf(client);
  return {
    id: connector.name,
    catalog: once(() => loadCatalog(connector)),
    connector: async () => connector,
    client: async () => client,
  };
}

/** Runs a function at its first call. A failure is not remembered. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}
