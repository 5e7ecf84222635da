import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Finds what a package exports, such as `./command` of `@agent-connectors/mcp`, from the first folder from which it is installed. Returns the URL
 * for an import; `undefined` where the package is not installed, or only in a version without that export.
 */
export function findExport(packageName: string, path: string, folders: readonly string[]): string | undefined {
  for (const from of folders.flatMap((each) => upwards(resolve(each)))) {
    const manifest = join(from, 'node_modules', packageName, 'package.json');
    if (!existsSync(manifest)) continue;
    try {
      // A package resolves its own name, by its exports. From elsewhere, `NODE_PATH` would have a say as well.
      return pathToFileURL(createRequire(manifest).resolve(join(packageName, path).replaceAll('\\', '/'))).href;
    } catch {
      // It has no such export.
    }
  }
  return undefined;
}

function upwards(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...upwards(parent)];
}
