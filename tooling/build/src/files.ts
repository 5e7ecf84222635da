import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts below a folder whose names have an ending, by name. */
export function readFiles(folder: string, ending: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Writes texts into a folder, by name. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

/** Rewrites every text. */
export const mapFiles = (
  files: Readonly<Record<string, string>>,
  rewrite: (source: string) => string,
): Record<string, string> => Object.fromEntries(Object.entries(files).map(([name, source]) => [name, rewrite(source)]));
