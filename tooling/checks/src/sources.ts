import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkspacePackage } from '@agent-connectors/workspace/packages';

/** What a package depends on that is not of this workspace. */
export const thirdParty = ({ manifest: { dependencies = {} } }: WorkspacePackage) =>
  Object.entries(dependencies).flatMap(([name, range]) => (range.startsWith('workspace:') ? [] : [name]));

/** Files below a folder with one of some endings, without what is installed or built. */
export function filesBelow(folder: string, endings: readonly string[]): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return ['node_modules', 'dist', '.turbo'].includes(entry.name) ? [] : filesBelow(path, endings);
    return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
  });
}

/** The modules that a source names in its imports. */
export function importsOf(source: string): string[] {
  const found = source.matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}
