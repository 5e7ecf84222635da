import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Description } from './declarations/description.ts';
import type { Manifest } from './manifest.ts';

/** The data that core derives from a built connector. */
export interface BuiltConnector {
  readonly description: Description;
  readonly catalog: object;
}

/** Reads the built connector of a folder; undefined if the package is not a connector, which publishes a catalog as JSON. */
export async function readConnector(manifest: Manifest, folder: string): Promise<BuiltConnector | undefined> {
  if (!publishesCatalog(manifest)) return undefined;
  const entry = resolve(folder, 'dist/index.js');
  const exported: object = await import(pathToFileURL(entry).href);
  const connector = Object.values(exported).find(isConnector);
  if (connector === undefined) throw new Error(`${entry} exports no connector.`);
  const core = (name: string) =>
    import(pathToFileURL(createRequire(entry).resolve(`@agent-connectors/core/${name}`)).href);
  // The types of core are not available, because this package builds core.
  const { describe }: { describe(connector: unknown): Description } = await core('describe');
  const { loadCatalog }: { loadCatalog(connector: unknown): Promise<object> } = await core('catalog');
  return { description: describe(connector), catalog: await loadCatalog(connector) };
}

const isConnector = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'apis' in value && 'entities' in value;

/** Whether a package publishes a catalog. core also exports `./catalog`, but as the function that creates catalogs. */
function publishesCatalog({ exports }: Manifest): boolean {
  const target = exports?.['./catalog'];
  return typeof target === 'object' && target.default === './dist/catalog.json';
}
