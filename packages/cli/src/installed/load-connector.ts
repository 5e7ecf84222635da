import type { Connector, Entities } from '@agent-connectors/core';
import { UsageError } from '../usage-error.ts';
import { entryOf } from './entry.ts';
import type { InstalledConnector } from './manifest.ts';

/**
 * Loads a connector: of what its package exports the `Connector` that is named as its manifest says. A package that says no
 * name exports one alone. Throws `UsageError` for a package that cannot be loaded or holds no such connector.
 */
export async function loadConnector({
  id,
  packageName,
  folder,
  hasField,
}: InstalledConnector): Promise<Connector<Entities>> {
  const exported = await importPackage(packageName, folder);
  const all = [...new Set(Object.values(exported).filter(isConnector))];
  const found = hasField ? all.filter(({ name }) => name === id) : all;
  if (found[0] !== undefined && found.length === 1) return found[0];
  const wanted = hasField ? `a connector that is named '${id}', as its package.json says` : 'one connector';
  const names = all.length === 0 ? 'none' : all.map(({ name }) => `'${name}'`).join(', ');
  throw new UsageError(
    `${packageName} must export ${wanted}; it exports ${names}.`,
    `It is in ${folder}. Tell who publishes it.`,
  );
}

async function importPackage(packageName: string, folder: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await import(/* @vite-ignore */ entryOf(folder));
  } catch (error) {
    throw new UsageError(
      `${packageName} cannot be loaded: ${error instanceof Error ? error.message : String(error)}`,
      `It is in ${folder}. Install it again, or build it where that is its source.`,
    );
  }
}

const isConnector = (value: unknown): value is Connector<Entities> =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'apis' in value &&
  'entities' in value &&
  'credentials' in value;
