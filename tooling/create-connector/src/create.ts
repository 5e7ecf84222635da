import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Draft } from './draft/model.ts';
import type { Notes } from './notes.ts';
import { connectorSources } from './write/connector.ts';

/** Writes a draft into a repository and returns the files, from the repository's root. No file that is there already changes. */
export function create(root: string, draft: Draft, force: boolean, notes: Notes): readonly string[] {
  const folders = [`connectors/${draft.name.id}`, `packages/sandbox/src/vendors/${draft.name.id}`];
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
  const written = sources.map(({ path }) => path);
  format(root, folders);
  for (const path of written) {
    const lines = readFileSync(join(root, path), 'utf8').split('\n').length - 1;
    const isSource = path.endsWith('.ts') && !/\.test\.ts$|\/test\/|\/data\//.test(path);
    if (isSource && lines > 400)
      notes.add('size', `${path} has ${lines} lines; 400 are the most that the repository takes.`);
  }
  return written;
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
