import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface WorkspacePackage {
  readonly name: string;
  /** The room it lives in. */
  readonly room: 'packages' | 'connectors' | 'tooling';
  /** Name of its folder. */
  readonly folder: string;
  readonly path: string;
  readonly manifest: Manifest;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly exports?: Readonly<Record<string, string | { readonly default?: string; readonly types?: string }>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Every package of the workspace. */
export function workspacePackages(): WorkspacePackage[] {
  return (['packages', 'connectors', 'tooling'] as const).flatMap((room) =>
    readdirSync(join(root, room)).flatMap((folder) => {
      const path = join(root, room, folder);
      if (!existsSync(join(path, 'package.json'))) return [];
      const manifest: Manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
      return [{ name: manifest.name, room, folder, path, manifest }];
    }),
  );
}

/** The packages that are published. */
export const publishedPackages = () => workspacePackages().filter(({ manifest }) => manifest.private !== true);

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
