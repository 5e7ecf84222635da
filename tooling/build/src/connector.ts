import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Description } from './declarations/description.ts';
import type { Manifest } from './manifest.ts';

/** What core says about a connector that was built. */
export interface BuiltConnector {
  readonly description: Description;
  readonly catalog: object;
}

/** Reads the connector that is built in a folder. A package is one when it publishes a catalog as JSON; otherwise there is none. */
export async function readConnector(manifest: Manifest, folder: string): Promise<BuiltConnector | undefined> {
  if (!publishesCatalog(manifest)) return undefined;
  const entry = resolve(folder, 'dist/index.js');
  const exported: object = await import(pathToFileURL(entry).href);
  const connector = Object.values(exported).find(isConnector);
  if (connector === undefined) throw new Error(`${entry} exports no connector.`);
  const core = (name: string) =>
    import(pathToFileURL(createRequire(entry).resolve(`@agent-connectors/core/${name}`)).href);
  // The types of core are out of reach: it is built by this package.
  const { describe }: { describe(connector: unknown): Description } = await core('describe');
  const { catalogOf }: { catalogOf(connector: unknown): object } = await core('catalog');
  return { description: describe(connector), catalog: catalogOf(connector) };
}

const isConnector = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'apis' in value && 'entities' in value;

/** Core exports something else under the same name: the function that makes catalogs. */
function publishesCatalog({ exports }: Manifest): boolean {
  const target = exports?.['./catalog'];
  return typeof target === 'object' && target.default === './dist/catalog.json';
}
