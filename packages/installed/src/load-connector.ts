import type { Connector, Entities } from '@agent-connectors/core';
import { connectorProblem } from './connector-problem.ts';
import { entryOf } from './entry.ts';
import { InstallationError } from './installation-error.ts';
import { type InstalledConnector, isObject } from './manifest.ts';

/**
 * Loads the `Connector` that a package exports under the ID in its manifest. A package without an ID exports only one.
 * Throws `InstallationError` if the package cannot be loaded or does not export that connector.
 */
export async function loadConnector({
  id,
  packageName,
  folder,
  hasField,
}: InstalledConnector): Promise<Connector<Entities>> {
  const exported = await importPackage(packageName, folder);
  const { all, found, problem } = inspect(exported, hasField ? id : undefined);
  const hint = `The package is in ${folder}. Report this to its publisher.`;
  if (problem !== undefined)
    throw new InstallationError(`${packageName} exports an invalid connector: ${problem}.`, hint);
  if (found[0] !== undefined && found.length === 1) return found[0];
  const wanted = hasField ? `a connector named '${id}', as its package.json declares` : 'one connector';
  const names = all.length === 0 ? 'none' : all.map(({ name }) => `'${name}'`).join(', ');
  throw new InstallationError(`${packageName} must export ${wanted}, but it exports ${names}.`, hint);
}

interface Inspected {
  readonly all: readonly Connector<Entities>[];
  /** Those with the ID. */
  readonly found: readonly Connector<Entities>[];
  /** Why the connector with the ID is invalid. */
  readonly problem?: string | undefined;
}

/** Selects the connectors among the exports of a package. A getter of an export may throw. */
function inspect(exported: Readonly<Record<string, unknown>>, id: string | undefined): Inspected {
  try {
    const all = [...new Set(Object.values(exported).filter(isConnector))];
    const found = id === undefined ? all : all.filter(({ name }) => name === id);
    const [only] = found;
    return { all, found, problem: found.length === 1 && isObject(only) ? connectorProblem(only) : undefined };
  } catch (error) {
    return { all: [], found: [], problem: error instanceof Error ? error.message : String(error) };
  }
}

async function importPackage(packageName: string, folder: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await import(/* @vite-ignore */ entryOf(folder));
  } catch (error) {
    throw new InstallationError(
      `${packageName} could not be loaded: ${error instanceof Error ? error.message : String(error)}`,
      `The package is in ${folder}. Reinstall it, or build it if that folder holds its source.`,
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
