import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Reads the files below a folder whose names have the ending. Returns their texts by name. */
export function readFiles(folder: string, ending: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Writes files into a folder, given their texts by name. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Returns the files with each text rewritten. */
export const mapFiles = (
  files: Readonly<Record<string, string>>,
  rewrite: (source: string) => string,
): Record<string, string> => Object.fromEntries(Object.entries(files).map(([name, source]) => [name, rewrite(source)]));
