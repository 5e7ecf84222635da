import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AnyClient, Connector, Entities } from '@agent-connectors/core';
import type { Catalog } from '@agent-connectors/core/catalog';
import { exportOf } from './entry.ts';
import { InstallationError } from './installation-error.ts';
import { loadConnector } from './load-connector.ts';
import type { InstalledConnector } from './manifest.ts';
import { once } from './once.ts';

/** An installed connector, whose parts are loaded when they are needed. A toolbox takes it as it is. */
export interface ConnectorSource {
  readonly id: string;
  /** Reads the catalog that the package was published with. Loads the connector's code only where there is none. */
  catalog(): Promise<Catalog>;
  connector(): Promise<Connector<Entities>>;
  client(): Promise<AnyClient>;
}

/** Creates the source of an installed connector. `createClient` is called once, when an operation is first executed. */
export function connectorSource(
  installed: InstalledConnector,
  createClient: (connector: Connector<Entities>) => AnyClient | Promise<AnyClient>,
): ConnectorSource {
  const connector = once(() => loadConnector(installed));
  return {
    id: installed.id,
    catalog: once(async () => {
      const published = publishedCatalog(installed);
      if (published !== undefined) return published;
      const [{ loadCatalog }, definition] = await Promise.all([import('@agent-connectors/core/catalog'), connector()]);
      return loadCatalog(definition).catch((error: unknown) => {
        throw new InstallationError(
          `The definition of the connector '${installed.id}' is invalid: ${error instanceof Error ? error.message : String(error)}`,
          `${installed.packageName} is in ${installed.folder}. Report this to its publisher.`,
        );
      });
    }),
    connector,
    client: once(async () => createClient(await connector())),
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
