import { basename, join } from 'node:path';
import { packagesIn, upwards } from './folders.ts';
import { type InstalledConnector, isObject, type Manifest, readConnector, readManifest } from './manifest.ts';
import { workspaceMembers } from './workspace-members.ts';

/** The connectors that are installed at one level. Nearer levels take precedence. */
export type Level = readonly InstalledConnector[];

/**
 * Yields the levels at which connectors are installed, nearest first. Each folder and each of its parents has up to three:
 * the dependencies of the project, the other packages of `@agent-connectors` in its `node_modules`, and the members of the
 * workspace. Reads only manifests, and those of a whole `node_modules` only if the folder has no manifest.
 */
export function* levels(folders: readonly string[]): Generator<Level> {
  const seen = new Set<string>();
  for (const folder of folders.flatMap(upwards)) {
    if (seen.has(folder)) continue;
    seen.add(folder);
    const manifest = readManifest(folder);
    const modules = join(folder, 'node_modules');
    if (manifest !== undefined) {
      yield declared(folder, manifest);
      // Node would also import undeclared packages: hoisted ones of a workspace's members, and links.
      yield connectorsIn(packagesIn(join(modules, '@agent-connectors')));
    }
    // The `.pnpm` folder holds all transitive dependencies.
    else if (basename(folder) !== '.pnpm') yield connectorsIn(packagesIn(modules));
    yield connectorsIn(workspaceMembers(folder, manifest));
  }
}

/** Returns the project itself, if it is a connector, and its dependencies that are, from where Node would import them. */
function declared(folder: string, manifest: Manifest): InstalledConnector[] {
  const names = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) => {
    const dependencies = manifest[kind];
    // The name becomes part of a path, and anyone may have written the manifest.
    return isObject(dependencies) ? Object.keys(dependencies).filter((name) => packageName.test(name)) : [];
  });
  const modules = upwards(folder).map((each) => join(each, 'node_modules'));
  return distinct([
    readConnector(folder),
    ...[...new Set(names)].map((name) => readConnector(...modules.map((each) => join(each, name)))),
  ]);
}

const packageName = /^(@[^/\\]+\/)?[^/\\.][^/\\]*$/;

/** Reads the connectors in the given folders. */
const connectorsIn = (folders: readonly string[]) => distinct(folders.map((folder) => readConnector(folder)));

function distinct(connectors: readonly (InstalledConnector | undefined)[]): InstalledConnector[] {
  const found = connectors.filter((connector) => connector !== undefined);
  return found.filter(({ packageName: name }, index) => found.findIndex((each) => each.packageName === name) === index);
}
