import { InstallationError } from './installation-error.ts';
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
 * Resolves an ID to the connector that is installed nearest. Throws `InstallationError` if none is installed, or if two
 * folders at the same level have the ID: chance must not decide which of them receives the credentials.
 */
export async function installedConnector(id: string, folders: readonly string[]): Promise<InstalledConnector> {
  const [found] = await installedConnectors(folders, [id]);
  if (found === undefined) throw new TypeError('Every ID is found, or reported.');
  return found;
}

/**
 * Resolves several IDs, or all that are installed, as `installedConnector` does, and reads each manifest only once. Throws
 * `InstallationError`.
 */
export async function installedConnectors(
  folders: readonly string[],
  ids?: readonly string[],
): Promise<InstalledConnector[]> {
  const found = new Map<string, InstalledConnector>();
  for await (const level of levels(folders)) {
    for (const [id, candidates] of Map.groupBy(level, (connector) => connector.id))
      if (!found.has(id) && (ids === undefined || ids.includes(id))) found.set(id, onlyOf(id, candidates));
    if (ids?.every((id) => found.has(id))) break;
  }
  if (ids === undefined) return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const missing = ids.find((id) => !found.has(id));
  if (missing !== undefined) throw unknownConnector(missing, await installedIds(folders));
  return [...new Set(ids)].flatMap((id) => found.get(id) ?? []);
}

/** Returns the only connector with an ID at a level. */
function onlyOf(id: string, [first, second]: readonly InstalledConnector[]): InstalledConnector {
  if (first === undefined) throw new TypeError('A group has at least one member.');
  if (second === undefined) return first;
  // A package can declare the name of another one. Then only the folders tell them apart.
  const labelOf = ({ packageName, folder }: InstalledConnector) =>
    first.packageName === second.packageName ? `${packageName} in ${folder}` : packageName;
  throw new InstallationError(
    `Both ${labelOf(first)} and ${labelOf(second)} provide the connector '${id}'.`,
    `Uninstall one of them. They are in ${first.folder} and ${second.folder}.`,
  );
}
