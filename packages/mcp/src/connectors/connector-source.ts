import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createClient } from '@agent-connectors/core';
import { loadCatalog } from '@agent-connectors/core/catalog';
import { exportOf, type InstalledConnector, loadConnector } from '@agent-connectors/installed';
import type { Catalog, ToolboxConnector } from '@agent-connectors/tools';
import { once } from '../once.ts';
import { waitHooks } from '../server/waits.ts';

export interface SourceOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly readOnly: boolean;
}

/** Creates the connector of a toolbox from an installed package. Its code is loaded when an operation is first described or executed. */
export function connectorSource(installed: InstalledConnector, { env, readOnly }: SourceOptions): ToolboxConnector {
  const connector = once(() => loadConnector(installed));
  return {
    id: installed.id,
    catalog: once(async () => publishedCatalog(installed) ?? loadCatalog(await connector())),
    connector,
    client: once(async () => createClient(await connector(), { env, hooks: waitHooks, policy: { readOnly } })),
  };
}

/** Reads the catalog that the build of a package has written. Packages of others may have none. */
function publishedCatalog({ id, folder }: InstalledConnector): Catalog | undefined {
  const url = exportOf(folder, './catalog');
  if (url === undefined || !url.endsWith('.json')) return undefined;
  try {
    const catalog: Catalog = JSON.parse(readFileSync(fileURLToPath(url), 'utf8'));
    return catalog.format === 1 && catalog.connector === id ? catalog : undefined;
  } catch {
    return undefined;
  }
}
