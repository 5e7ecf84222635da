import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Returns the megabytes that installing a package adds, with everything that it depends on. */
export function installedSize(name: string, from: string): number {
  const folders = new Set<string>();
  collect(name, from, folders);
  return [...folders].reduce((sum, folder) => sum + sizeOf(folder), 0) / 1e6;
}

function collect(name: string, from: string, folders: Set<string>): void {
  const folder = folderOf(name, from);
  if (folders.has(folder)) return;
  folders.add(folder);
  const { dependencies = {} }: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const dependency of Object.keys(dependencies)) collect(dependency, folder, folders);
}

/** Looks for a package as Node does. Its `exports` may hide its manifest. */
function folderOf(name: string, from: string): string {
  const paths = createRequire(join(from, 'package.json')).resolve.paths(name) ?? [];
  for (const path of paths) {
    const folder = join(path, name);
    if (statSync(join(folder, 'package.json'), { throwIfNoEntry: false })) return realpathSync(folder);
  }
  throw new Error(`${name} is not installed for ${from}.`);
}

/** A package of this repository counts as npm would publish it, any other as it is installed. */
function sizeOf(folder: string): number {
  if (!folder.includes('node_modules')) {
    const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const packed = JSON.parse(stdout) as readonly { readonly unpackedSize: number }[]; // what npm documents
    return packed[0]?.unpackedSize ?? Number.NaN;
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !join(entry.parentPath).slice(folder.length).includes('node_modules'))
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
