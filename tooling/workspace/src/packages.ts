// Requires only Node, so that scripts that run before an installation can import this file by its path.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

const groups = ['packages', 'connectors', 'tooling'] as const;

/** The fields of a package.json that tooling reads. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  /** Identifies the package as a connector. */
  readonly 'agent-connectors'?: { readonly connector: string };
}

export interface WorkspacePackage {
  readonly name: string;
  readonly group: (typeof groups)[number];
  /** Name of its folder. */
  readonly folder: string;
  /** Path relative to the repository's root: `connectors/pylon`. */
  readonly directory: string;
  readonly path: string;
  readonly manifest: Manifest;
}

/** Returns every package of the workspace: each folder with a manifest. */
export function workspacePackages(): WorkspacePackage[] {
  return groups.flatMap((group) =>
    readdirSync(join(root, group)).flatMap((folder) => {
      const directory = `${group}/${folder}`;
      const path = join(root, directory);
      // After a change of branches, a folder may contain only the node_modules of a package that does not exist here.
      if (!existsSync(join(path, 'package.json'))) return [];
      const manifest: Manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
      return [{ name: manifest.name, group, folder, directory, path, manifest }];
    }),
  );
}

/** Returns the published packages. */
export const publishedPackages = (): WorkspacePackage[] =>
  workspacePackages().filter(({ manifest }) => manifest.private !== true);
