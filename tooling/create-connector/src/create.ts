import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Draft } from './draft/model.ts';
import type { Notes } from './notes.ts';
import { connectorSources } from './write/connector.ts';

/** Writes a draft into a repository. Returns the paths of the new files, relative to its root. Changes no existing file. */
export function create(root: string, draft: Draft, force: boolean, notes: Notes): readonly string[] {
  const folders = [`connectors/${draft.name.id}`, `packages/sandbox/src/vendors/${draft.name.id}`];
  const existing = folders.filter((folder) => existsSync(join(root, folder)));
  if (existing.length > 0 && !force)
    throw new Error(
      `${existing.join(' and ')} already ${existing.length > 1 ? 'exist' : 'exists'}. Pass --force to replace an existing draft.`,
    );
  const sources = connectorSources(draft, notes, repositoryOf(root));
  // Otherwise, files of an earlier draft would stay.
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
    if (isSource && lines > 400) notes.add('size', `${path} has ${lines} lines. The limit of the repository is 400.`);
  }
  return written;
}

/** Returns the URL of the repository from its package.json. */
function repositoryOf(root: string): string {
  const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return repository.url.replace(/^git\+|\.git$/g, '');
}

/** Formats the files with Biome, and sorts their imports. */
function format(root: string, paths: readonly string[]): void {
  const biome = join(root, 'node_modules/.bin/biome');
  const { status, stdout, stderr, error } = spawnSync(biome, ['check', '--write', '--max-diagnostics=20', ...paths], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  if (error) throw new Error(`Biome could not run (${error.message}). Run \`pnpm install\`, then \`pnpm format\`.`);
  if (status !== 0) throw new Error(`Biome rejects the draft:\n${stdout}${stderr}`);
}
