import { realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packagesIn, upwards } from './folders.ts';
import { type InstalledConnector, isObject, type Manifest, readConnector, readManifest } from './manifest.ts';
import { workspaceMembers } from './workspace-members.ts';

/** The connectors that are installed at one level. Nearer levels take precedence. */
export type Level = readonly InstalledConnector[];

/**
 * Yields the levels at which connectors are installed, nearest first: one for each folder and each of its parents. A level
 * has the dependencies of the project, the other packages of `@agent-connectors` in its `node_modules`, and the members of
 * the workspace. Reads only manifests, and those of a whole `node_modules` only if the folder has no manifest.
 */
export async function* levels(folders: readonly string[]): AsyncGenerator<Level> {
  const seen = new Set<string>();
  for (const folder of folders.flatMap(upwards)) {
    if (seen.has(folder)) continue;
    seen.add(folder);
    const manifest = readManifest(folder);
    yield distinct([...installedIn(folder, manifest), ...read(await workspaceMembers(folder, manifest))]);
  }
}

function installedIn(folder: string, manifest: Manifest | undefined): Found[] {
  const modules = join(folder, 'node_modules');
  // Node would also import undeclared packages: hoisted ones of a workspace's members, and links.
  if (manifest !== undefined)
    return [...declared(folder, manifest), ...read(packagesIn(join(modules, '@agent-connectors')))];
  // The `.pnpm` folder holds all transitive dependencies.
  return basename(folder) === '.pnpm' ? [] : read(packagesIn(modules));
}

type Found = InstalledConnector | undefined;

/** Returns the project itself, if it is a connector, and its dependencies that are, from where Node would import them. */
function declared(folder: string, manifest: Manifest): Found[] {
  const names = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'].flatMap((kind) => {
    const dependencies = manifest[kind];
    // The name becomes part of a path, and anyone may have written the manifest.
    return isObject(dependencies) ? Object.keys(dependencies).filter((name) => packageName.test(name)) : [];
  });
  const modules = upwards(folder).map((each) => join(each, 'node_modules'));
  return [
    readConnector(folder),
    ...[...new Set(names)].map((name) => readConnector(...modules.map((each) => join(each, name)))),
  ];
}

const packageName = /^(@[^/\\]+\/)?[^/\\.][^/\\]*$/;

const read = (folders: readonly string[]): Found[] => folders.map((folder) => readConnector(folder));

/** Returns each connector once. Compares real folders, because a package can declare the name of another one. */
function distinct(connectors: readonly Found[]): InstalledConnector[] {
  const byFolder = new Map<string, InstalledConnector>();
  for (const connector of connectors) {
    if (connector === undefined) continue;
    const folder = realpathSync.native(connector.folder);
    if (!byFolder.has(folder)) byFolder.set(folder, connector);
  }
  return [...byFolder.values()];
}
