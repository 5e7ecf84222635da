import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Draft } from './draft/model.ts';
import type { Notes } from './notes.ts';
import { registerInSandbox } from './register/register-in-sandbox.ts';
import { connectorSources } from './write/connector.ts';

export interface Created {
  /** Files that were written, from the repository's root. */
  readonly files: readonly string[];
  /** Files of the sandbox that were changed. */
  readonly changed: readonly string[];
}

/** Writes a draft into a repository. Of what is there already nothing changes, but for the lists that the sandbox has still. */
export function create(root: string, draft: Draft, force: boolean, notes: Notes): Created {
  const folders = [`connectors/${draft.name.id}`, `packages/sandbox/src/${draft.name.id}`];
  const there = folders.filter((folder) => existsSync(join(root, folder)));
  if (there.length > 0 && !force) throw new Error(`${there.join(' and ')} exists already; --force writes over it.`);
  const sources = connectorSources(draft, notes, repositoryOf(root));
  // Sources of an earlier draft would not be part of this one.
  for (const folder of force ? ['src', 'test', 'examples'].map((part) => `connectors/${draft.name.id}/${part}`) : [])
    rmSync(join(root, folder), { recursive: true, force: true });
  if (force) rmSync(join(root, folders[1] ?? ''), { recursive: true, force: true });
  for (const { path, text } of sources) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text.endsWith('\n') ? text : `${text}\n`);
  }
  const changed = registerInSandbox(root, draft, notes);
  const written = sources.map(({ path }) => path);
  format(root, [...folders, ...changed]);
  for (const path of written) {
    const lines = readFileSync(join(root, path), 'utf8').split('\n').length - 1;
    const isSource = path.endsWith('.ts') && !/\.test\.ts$|\/test\/|\/data\//.test(path);
    if (isSource && lines > 400)
      notes.add('size', `${path} has ${lines} lines; 400 are the most that the repository takes.`);
  }
  return { files: written, changed };
}

/** The repository's address, as its own package.json says it. */
function repositoryOf(root: string): string {
  const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return repository.url.replace(/^git\+|\.git$/g, '');
}

/** Lets Biome put everything into its form, imports in order. */
function format(root: string, paths: readonly string[]): void {
  const biome = join(root, 'node_modules/.bin/biome');
  const { status, stdout, stderr, error } = spawnSync(biome, ['check', '--write', '--max-diagnostics=20', ...paths], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  if (error) throw new Error(`Biome could not be run (${error.message}): install first, then \`pnpm format\`.`);
  if (status !== 0) throw new Error(`Biome does not take the draft:\n${stdout}${stderr}`);
}
