import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow } from '@agent-connectors/workspace/files';

/** The root of this repository. */
export const repository = realpathSync(fileURLToPath(new URL('../../../..', import.meta.url)));
const tsc = join(repository, 'node_modules/typescript/bin/tsc');

const copied = [
  'packages/core',
  'packages/sandbox',
  'packages/tools',
  'packages/hosted',
  'packages/installed',
  'packages/cli',
  'tooling/build',
  'tooling/tsconfig',
  'tooling/contract',
  'tooling/docs',
  'tooling/workspace',
  'tooling/checks',
];
const needed = ['core', 'sandbox', 'build', 'tsconfig'].map((name) => `@agent-connectors/${name}`);

/** A copy of the parts of the repository that a connector needs. Creating it needs no installation and no network. */
export interface Workspace {
  readonly root: string;
  /** Links the dependencies of a new connector, as an installation would. */
  install(connector: string): void;
  /** Runs a Node script in a folder and returns its output. Throws an error with the output if the script fails. */
  node(folder: string, ...args: readonly string[]): string;
  /** Returns the type errors in a package's own files. Other tests cover the other files. */
  typeErrors(folder: string, own?: RegExp): string[];
  /** Returns the text of every file of a draft, keyed by path. */
  draftFiles(connector: string): ReadonlyMap<string, string>;
  /** Returns the text of every source file, keyed by path. */
  files(): ReadonlyMap<string, string>;
  remove(): void;
}

export function copyWorkspace(): Workspace {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'create-connector-')));
  const isSource = (path: string) => !['node_modules', 'dist', '.turbo', '.blocks'].includes(basename(path));
  for (const file of ['package.json', 'pnpm-workspace.yaml', 'biome.json', '.gitignore', 'README.md'])
    cpSync(join(repository, file), join(root, file));
  for (const folder of copied)
    cpSync(join(repository, folder), join(root, folder), { recursive: true, filter: isSource });
  for (const folder of copied) linkModules(root, join(repository, folder), join(root, folder));
  mkdirSync(join(root, 'connectors'));
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
  const texts = (...folders: readonly string[]) =>
    new Map(
      folders
        .flatMap((folder) => filesBelow(join(root, folder)))
        .map((path) => [relative(root, path), readFileSync(path, 'utf8')]),
    );
  return {
    root,
    install(connector) {
      const modules = join(root, 'connectors', connector, 'node_modules');
      const like = join(repository, 'connectors/pylon/node_modules');
      for (const name of [...needed, 'valibot', 'nock', 'vitest', 'typescript', '@types/node'])
        link(root, join(like, name), join(modules, name));
    },
    node(folder, ...args) {
      const { status, stdout, stderr } = spawnSync(process.execPath, args, {
        cwd: join(root, folder),
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], HOME: root },
      });
      if (status !== 0) throw new Error(`${args.join(' ')} in ${folder}:\n${stdout}${stderr}`);
      return stdout;
    },
    typeErrors(folder, own = /^(?!\.\.\/)/) {
      const { stdout } = spawnSync(process.execPath, [tsc, '--noEmit'], { cwd: join(root, folder), encoding: 'utf8' });
      return stdout.split('\n').filter((line) => line.includes('error TS') && own.test(line));
    },
    draftFiles: (connector) => texts(`connectors/${connector}`, `packages/sandbox/src/vendors/${connector}`),
    files: () => texts('.'),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Links the installed dependencies of a package. Packages of the repository are linked to their copies. */
function linkModules(root: string, from: string, to: string): void {
  const modules = join(from, 'node_modules');
  if (!existsSync(modules)) return;
  const names = readdirSync(modules).filter((name) => !name.startsWith('.'));
  for (const name of names.flatMap((each) =>
    each.startsWith('@') ? readdirSync(join(modules, each)).map((inner) => `${each}/${inner}`) : [each],
  ))
    link(root, join(modules, name), join(to, 'node_modules', name));
}

function link(root: string, from: string, to: string): void {
  const real = realpathSync(from);
  const inside = relative(repository, real);
  const isOurs = !inside.startsWith('..') && !inside.startsWith('node_modules');
  const target = isOurs ? join(root, inside) : real;
  mkdirSync(dirname(to), { recursive: true });
  if (existsSync(target)) symlinkSync(target, to);
}
