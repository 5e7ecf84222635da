import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkspacePackage } from '@agent-connectors/workspace/packages';

/** Returns the dependencies of a package that do not belong to this workspace. */
export const thirdParty = ({ manifest: { dependencies = {} } }: WorkspacePackage) =>
  Object.entries(dependencies).flatMap(([name, range]) => (range.startsWith('workspace:') ? [] : [name]));

/** Returns the files below a folder that have one of the endings, except installed and built files. */
export function filesBelow(folder: string, endings: readonly string[]): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return ['node_modules', 'dist', '.turbo'].includes(entry.name) ? [] : filesBelow(path, endings);
    return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
  });
}
