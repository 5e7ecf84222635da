import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMatcher, foldersMatching } from './glob.ts';
import { isObject, type Manifest } from './manifest.ts';

/** Returns the folders of a workspace's members, which `workspaces` lists for npm, Yarn and Bun, and `pnpm-workspace.yaml` for pnpm. */
export async function workspaceMembers(root: string, manifest: Manifest | undefined): Promise<string[]> {
  const patterns = [...packagesOf(manifest?.['workspaces']), ...packagesOf(await readPnpm(root))];
  const excluded = patterns
    .filter((pattern) => pattern.startsWith('!'))
    .map((pattern) => createMatcher(pattern.slice(1)));
  const members = patterns
    .filter((pattern) => !pattern.startsWith('!'))
    .flatMap((pattern) => foldersMatching(pattern, root))
    .filter((path) => !excluded.some((matches) => matches(path)));
  return [...new Set(members)].map((path) => join(root, path));
}

/** Returns the patterns in a list, or in the list `packages` of an object. */
function packagesOf(field: unknown): string[] {
  const patterns = isObject(field) ? field['packages'] : field;
  return Array.isArray(patterns) ? patterns.filter((pattern) => typeof pattern === 'string') : [];
}

/** Reads `pnpm-workspace.yaml`. Returns `undefined` if it is missing or invalid. */
async function readPnpm(root: string): Promise<unknown> {
  let text: string;
  try {
    text = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8');
  } catch {
    return undefined;
  }
  // Most projects have no such file, so the parser is loaded only for one.
  const { parse } = await import('yaml');
  try {
    return parse(text, { logLevel: 'silent' });
  } catch {
    return undefined;
  }
}
