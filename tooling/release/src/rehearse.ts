import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Manifest, root, type WorkspacePackage } from '../../workspace/src/packages.ts';

export interface Rehearsal {
  readonly files: number;
  readonly kilobytes: number;
  /** Its dependencies of this repository, with their ranges. */
  readonly dependencies: string;
  /** Reasons not to publish it. */
  readonly problems: readonly string[];
}

/** Packs a built package and inspects its tarball. */
export function rehearse({ path: folder }: WorkspacePackage): Rehearsal {
  const target = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    // The caller has built all packages.
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

/** Returns the problems of a tarball: missing targets, builds of another version, and ranges that npm cannot resolve. */
export function problemsOf(manifest: Manifest, files: readonly string[], read: (file: string) => string): string[] {
  const targets = [
    ...Object.values(manifest.exports ?? {}).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    ),
    ...Object.values(manifest.bin ?? {}),
  ];
  const missing = targets.filter((target) => !files.includes(target.replace(/^\.\//, '')));
  const built = files.filter((file) => /^dist\/.*\.js$/.test(file)).map(read);
  // The build writes the version as `var version = true ? "1.2.3" : "0.0.0-source"`.
  const versions = built.flatMap((text) =>
    [...text.matchAll(/\bversion\d* = true \? "([^"]+)"/g)].map(([, own]) => own),
  );
  const stale = versions.filter((version) => version !== manifest.version);
  const unresolved = ourDependencies(manifest).filter(([, range]) => range.startsWith('workspace:'));
  return [
    ...missing.map((target) => `The tarball lacks ${target}. Build the package.`),
    ...stale.map((version) => `dist was built with version ${version}. Build the package again.`),
    ...unresolved.map(([name, range]) => `The range of ${name} is ${range}, which npm cannot resolve.`),
  ];
}

export function run(command: string, args: readonly string[], cwd = root): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}
