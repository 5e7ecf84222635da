// Needs nothing but Node, so that what runs before an installation can import it by its path.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

const groups = ['packages', 'connectors', 'tooling'] as const;

/** What is read of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  /** What makes a package a connector. */
  readonly 'agent-connectors'?: { readonly connector: string };
}

export interface WorkspacePackage {
  readonly name: string;
  readonly group: (typeof groups)[number];
  /** Name of its folder. */
  readonly folder: string;
  /** From the repository's root: `connectors/pylon`. */
  readonly directory: string;
  readonly path: string;
  readonly manifest: Manifest;
}

/** Returns every package of the workspace: a folder with a manifest is one, nothing else has to be said. */
export function workspacePackages(): WorkspacePackage[] {
  return groups.flatMap((group) =>
    readdirSync(join(root, group)).flatMap((folder) => {
      const directory = `${group}/${folder}`;
      const path = join(root, directory);
      // What git leaves of a package of another branch: its node_modules.
      if (!existsSync(join(path, 'package.json'))) return [];
      const manifest: Manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
      return [{ name: manifest.name, group, folder, directory, path, manifest }];
    }),
  );
}

/** Returns the packages that are published. */
export const publishedPackages = (): WorkspacePackage[] =>
  workspacePackages().filter(({ manifest }) => manifest.private !== true);
