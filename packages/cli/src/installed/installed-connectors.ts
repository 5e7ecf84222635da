import { UsageError } from '../usage-error.ts';
import { levels } from './levels.ts';
import type { InstalledConnector } from './manifest.ts';
import { unknownConnector } from './unknown-connector.ts';

/** Returns the IDs of the connectors that are installed for some folders, sorted. */
export async function installedIds(folders: readonly string[]): Promise<string[]> {
  const ids = new Set<string>();
  for await (const level of levels(folders)) for (const { id } of level) ids.add(id);
  return [...ids].sort();
}

/**
 * Resolves an ID to the connector that is installed nearest. Throws `UsageError` if none is installed, or if two folders
 * at the same level have the ID: chance must not decide which of them receives the credentials.
 */
export async function installedConnector(id: string, folders: readonly string[]): Promise<InstalledConnector> {
  for await (const level of levels(folders)) {
    const [first, second] = level.filter((connector) => connector.id === id);
    if (first === undefined) continue;
    if (second === undefined) return first;
    // A package can declare the name of another one. Then only the folders tell them apart.
    const labelOf = ({ packageName, folder }: InstalledConnector) =>
      first.packageName === second.packageName ? `${packageName} in ${folder}` : packageName;
    throw new UsageError(
      `Both ${labelOf(first)} and ${labelOf(second)} provide the connector '${id}'.`,
      `Uninstall one of them. They are in ${first.folder} and ${second.folder}.`,
    );
  }
  throw unknownConnector(id, await installedIds(folders));
}
