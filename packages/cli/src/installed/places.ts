import { basename, join } from 'node:path';
import { packagesIn, upwards } from './folders.ts';
import { type InstalledConnector, isObject, type Manifest, readConnector, readManifest } from './manifest.ts';
import { workspaceMembers } from './workspace-members.ts';

/** Connectors that are installed in one place. Those of a nearer place come before those of one further up. */
export type Place = readonly InstalledConnector[];

/**
 * Yields the places that connectors are installed in, nearest first: from each of some folders upwards what a project
 * declares, what of ours lies beside that, and the members of a workspace. Reads manifests alone, and those of a whole
 * `node_modules` only where no manifest says what was put there.
 */
export function* places(folders: readonly string[]): Generator<Place> {
  const seen = new Set<string>();
  for (const folder of folders.flatMap(upwards)) {
    if (seen.has(folder)) continue;
    seen.add(folder);
    const manifest = readManifest(folder);
    const modules = join(folder, 'node_modules');
    if (manifest !== undefined) {
      yield declared(folder, manifest);
      // Hoisted from a member of a workspace, or linked by hand: nothing declares it, and Node would import it.
      yield connectorsIn(packagesIn(join(modules, '@agent-connectors')));
    }
    // In pnpm's own folder lies whatever anybody's dependencies depend on.
    else if (basename(folder) !== '.pnpm') yield connectorsIn(packagesIn(modules));
    yield connectorsIn(workspaceMembers(folder, manifest));
  }
}

/** Returns a project's own connector, for it may be one, and those that it depends on, from where Node would import them. */
function declared(folder: string, manifest: Manifest): InstalledConnector[] {
  const names = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) => {
    const dependencies = manifest[kind];
    // A name becomes a path here, and stands in a file that anybody may have written.
    return isObject(dependencies) ? Object.keys(dependencies).filter((name) => packageName.test(name)) : [];
  });
  const modules = upwards(folder).map((each) => join(each, 'node_modules'));
  return distinct([
    readConnector(folder),
    ...[...new Set(names)].map((name) => readConnector(...modules.map((each) => join(each, name)))),
  ]);
}

const packageName = /^(@[^/\\]+\/)?[^/\\.][^/\\]*$/;

/** Reads the connectors in some folders. */
const connectorsIn = (folders: readonly string[]) => distinct(folders.map((folder) => readConnector(folder)));

function distinct(connectors: readonly (InstalledConnector | undefined)[]): InstalledConnector[] {
  const found = connectors.filter((connector) => connector !== undefined);
  return found.filter(({ packageName: name }, index) => found.findIndex((each) => each.packageName === name) === index);
}
