import { UsageError } from '../usage-error.ts';
import type { InstalledConnector } from './manifest.ts';
import { places } from './places.ts';
import { unknownConnector } from './unknown-connector.ts';

/** Returns the ids of the connectors that are installed, seen from some folders, in their order. */
export function installedIds(folders: readonly string[]): string[] {
  return [...new Set([...places(folders)].flat().map(({ id }) => id))].sort();
}

/**
 * Resolves an id to the connector that is installed nearest. Throws `UsageError` for one that is not installed, and where
 * two packages of the same place have it: which of them would be given the credentials must not be a matter of chance.
 */
export function installedConnector(id: string, folders: readonly string[]): InstalledConnector {
  for (const place of places(folders)) {
    const [first, second] = place.filter((connector) => connector.id === id);
    if (first === undefined) continue;
    if (second === undefined) return first;
    throw new UsageError(
      `Both ${first.packageName} and ${second.packageName} are the connector '${id}'.`,
      `Uninstall one of them. They are in ${first.folder} and ${second.folder}.`,
    );
  }
  throw unknownConnector(id, installedIds(folders));
}
