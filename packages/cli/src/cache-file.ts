import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './folders.ts';
import type { Io } from './io.ts';

/** A JSON file in the cache folder. Whatever happens to it, commands work: they make its content anew then. */
export interface CacheFile {
  /** Returns the content; `undefined` where there is none that can be read. */
  read(): unknown;
  /** Replaces the content. Only the user can read the file. */
  write(content: unknown): void;
}

/** Another file of the same kind. */
interface Other {
  readonly name: string;
  /** Milliseconds since it was written. */
  readonly age: number;
}

type Place = Pick<Io, 'env' | 'home' | 'platform'>;

/** Returns a file by its kind and the name among those. Each write removes the others of its kind that are no longer needed. */
export function cacheFile(place: Place, kind: string, name: string, isOld: (other: Other) => boolean): CacheFile {
  const folder = cacheFolder(place);
  const file = join(folder, `${kind}-${name}.json`);
  return {
    read() {
      try {
        return JSON.parse(readFileSync(file, 'utf8'));
      } catch {
        return undefined;
      }
    },
    write(content) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        // Another process may read it meanwhile.
        const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
        writeFileSync(draft, JSON.stringify(content), { mode: 0o600, flag: 'wx' });
        renameSync(draft, file);
        removeCached(place, kind, (other) => other.name !== name && isOld(other));
      } catch {
        // A cache is no reason to fail.
      }
    },
  };
}

/** Removes files of a kind: all, or those that a test names. */
export function removeCached(place: Place, kind: string, isOld: (other: Other) => boolean = () => true): void {
  const folder = cacheFolder(place);
  try {
    for (const found of readdirSync(folder)) {
      // A process that was killed leaves its draft behind.
      const [, name] = /^([a-z]+-.+?)\.json(\..+)?$/.exec(found) ?? [];
      if (name?.startsWith(`${kind}-`) !== true) continue;
      const path = join(folder, found);
      const age = Date.now() - statSync(path).mtimeMs;
      if (isOld({ name: name.slice(kind.length + 1), age })) rmSync(path, { force: true });
    }
  } catch {
    // There is no folder, or another process removes the same.
  }
}
