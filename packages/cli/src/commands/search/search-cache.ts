import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { InstalledConnector } from '@agent-connectors/installed';
import type { SearchCache } from '@agent-connectors/tools/search';
import { cacheFile } from '../../cache-file.ts';
import type { Io } from '../../io.ts';
import { version } from '../../version.ts';

/**
 * Returns the cache of the search index of some connectors. Whatever happens to it, the search works: it builds its index then. Returns `undefined`
 * where a connector has no published catalog, whose changes would go unnoticed.
 */
export function searchCacheOf(connectors: readonly InstalledConnector[], io: Io): SearchCache | undefined {
  const marks = connectors.map(markOf);
  if (marks.some((mark) => mark === undefined)) return undefined;
  const hash = hashOf([version, ...marks].join('\n'));
  const file = cacheFile(io, 'search', hash, () => true);
  return { load: file.read, save: file.write };
}

/** A short hash (FNV-1a). Only a name: `node:crypto` takes longer to load than the search. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** What changes with the catalog of a connector. */
function markOf({ id, folder }: InstalledConnector): string | undefined {
  try {
    const { mtimeMs, size } = statSync(join(folder, 'dist/catalog.json'));
    return `${id} ${folder} ${mtimeMs} ${size}`;
  } catch {
    return undefined;
  }
}
