import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InstalledConnector } from '@agent-connectors/installed';
import type { SearchCache } from '@agent-connectors/tools/search';
import { cacheFolder } from '../../folders.ts';
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
  const folder = cacheFolder(io);
  const file = join(folder, `search-${hash}.json`);
  return {
    load() {
      try {
        return JSON.parse(readFileSync(file, 'utf8'));
      } catch {
        return undefined;
      }
    },
    save(index) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        // Another process may read it meanwhile.
        const draft = `${file}.${process.pid}`;
        writeFileSync(draft, JSON.stringify(index), { mode: 0o600 });
        renameSync(draft, file);
        for (const name of readdirSync(folder))
          if (/^search-.*\.json$/.test(name) && name !== `search-${hash}.json`)
            rmSync(join(folder, name), { force: true });
      } catch {
        // A cache is no reason to fail.
      }
    },
  };
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
