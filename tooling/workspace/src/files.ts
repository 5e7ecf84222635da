import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const generated = ['node_modules', 'dist', '.turbo', '.blocks'];

/** Returns the files below a folder that have one of the endings, except installed and built files. Follows no links. */
export function filesBelow(folder: string, endings: readonly string[] = ['']): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return generated.includes(entry.name) ? [] : filesBelow(path, endings);
    return entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
  });
}
