import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Manifest, root, type WorkspacePackage } from '../../workspace/src/packages.ts';

export interface Rehearsal {
  readonly files: number;
  readonly kilobytes: number;
  /** Its dependencies that are ours, with their ranges. */
  readonly dependencies: string;
  /** Why it must not be published. */
  readonly problems: readonly string[];
}

/** Packs a package as it is built, and looks at what its tarball holds. */
export function rehearse({ path: folder }: WorkspacePackage): Rehearsal {
  const target = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    // Built by who asks, once for all packages.
    run('pnpm', ['pack', '--ignore-scripts', '--pack-destination', target], folder);
    const tarball = join(target, readdirSync(target)[0] ?? '');
    run('tar', ['-xzf', tarball, '-C', target], target);
    const unpacked = join(target, 'package');
    const manifest: Manifest = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8'));
    const files = readdirSync(unpacked, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(unpacked.length + 1));
    return {
      files: paths.length,
      kilobytes: Math.ceil(statSync(tarball).size / 1000),
      dependencies: ourDependencies(manifest)
        .map((pair) => pair.join(' '))
        .join(', '),
      problems: problemsOf(manifest, paths, (path) => readFileSync(join(unpacked, path), 'utf8')),
    };
  } finally {
    rmSync(target, { recursive: true });
  }
}

const ourDependencies = ({ dependencies = {} }: Manifest) =>
  Object.entries(dependencies).filter(([name]) => name.startsWith('@agent-connectors/'));

/** What is wrong with a tarball: targets that are not in it, versions that are not its own, ranges that mean nothing to npm. */
export function problemsOf(manifest: Manifest, files: readonly string[], read: (file: string) => string): string[] {
  const targets = [
    ...Object.values(manifest.exports ?? {}).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    ),
    ...Object.values(manifest.bin ?? {}),
  ];
  const missing = targets.filter((target) => !files.includes(target.replace(/^\.\//, '')));
  const built = files.filter((file) => /^dist\/.*\.js$/.test(file)).map(read);
  // `var version = true ? "1.2.3" : "0.0.0-source"`, as the build leaves it.
  const versions = built.flatMap((text) =>
    [...text.matchAll(/\bversion\d* = true \? "([^"]+)"/g)].map(([, own]) => own),
  );
  const stale = versions.filter((version) => version !== manifest.version);
  const unresolved = ourDependencies(manifest).filter(([, range]) => range.startsWith('workspace:'));
  return [
    ...missing.map((target) => `${target} is not in it: build it`),
    ...stale.map((version) => `dist is of ${version}: build it again`),
    ...unresolved.map(([name, range]) => `it needs ${name} ${range}, which nobody but this workspace has`),
  ];
}

export function run(command: string, args: readonly string[], cwd = root): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}
