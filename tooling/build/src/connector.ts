import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Description } from './declarations/description.ts';

/** The introspection document of the connector that is built in a folder; none where the package is no connector. */
export async function describeBuilt(folder: string): Promise<Description | undefined> {
  if (!/[\\/]connectors[\\/]/.test(resolve(folder))) return undefined;
  const entry = resolve(folder, 'dist/index.js');
  const exported: object = await import(pathToFileURL(entry).href);
  const connector = Object.values(exported).find(isConnector);
  if (connector === undefined) throw new Error(`${entry} exports no connector.`);
  const core = createRequire(join(entry, '..')).resolve('@agent-connectors/core/describe');
  const { describe }: { describe(connector: unknown): Description } = await import(pathToFileURL(core).href);
  return describe(connector);
}

const isConnector = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'apis' in value && 'entities' in value;
