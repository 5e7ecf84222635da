import { type Dirent, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Returns a folder and its parents, in the order in which Node searches them for packages. */
export function upwards(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...upwards(parent)];
}

/** Returns the packages in a `node_modules` folder, including scoped ones. */
export function packagesIn(modules: string): string[] {
  return foldersIn(modules).flatMap((name) =>
    name.startsWith('@')
      ? foldersIn(join(modules, name)).map((inner) => join(modules, name, inner))
      : [join(modules, name)],
  );
}

/** Returns the names of the folders and links in a folder, without hidden ones. Returns none if it cannot be read. */
export function foldersIn(folder: string): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
    .map(({ name }) => name);
}
