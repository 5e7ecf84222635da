import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldersIn } from './folders.ts';
import { isObject, type Manifest } from './manifest.ts';

/** Returns the folders of a workspace's members, which `workspaces` lists for npm, Yarn and Bun, and `pnpm-workspace.yaml` for pnpm. */
export function workspaceMembers(root: string, manifest: Manifest | undefined): string[] {
  const patterns = [...ofManifest(manifest), ...ofPnpm(root)];
  const excluded = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => matcher(pattern.slice(1)));
  const members = patterns
    .filter((pattern) => !pattern.startsWith('!'))
    .flatMap((pattern) => expand('', segmentsOf(pattern), root))
    .filter((path) => !excluded.some((matches) => matches.test(`${path}/`)));
  return [...new Set(members)].map((path) => join(root, path));
}

function ofManifest(manifest: Manifest | undefined): string[] {
  const field = manifest?.['workspaces'];
  const patterns = isObject(field) ? field['packages'] : field;
  return Array.isArray(patterns) ? patterns.filter((pattern) => typeof pattern === 'string') : [];
}

/** Reads the list of packages from `pnpm-workspace.yaml`. Supports only the YAML of such a list: one item per line, or in brackets. */
function ofPnpm(root: string): string[] {
  let text: string;
  try {
    text = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8');
  } catch {
    return [];
  }
  const [, inline, after = ''] = /^packages:[ \t]*(?:\[([^\]]*)\])?(.*)$/ms.exec(text) ?? [];
  return (inline?.split(',') ?? itemsOf(after)).flatMap(
    (item) => /^(["']?)(.+?)\1(?:\s+#.*)?$/.exec(item.trim())?.[2] ?? [],
  );
}

/** Returns the items at the beginning of a text, one per line. Ignores comments and empty lines. */
function itemsOf(text: string): string[] {
  const lines = text.split(/\r?\n/).filter((line) => !/^\s*(#.*)?$/.test(line));
  const end = lines.findIndex((line) => !/^\s*-\s/.test(line));
  return lines.slice(0, end < 0 ? lines.length : end).map((line) => line.replace(/^\s*-\s+/, ''));
}

const segmentsOf = (pattern: string) => pattern.split('/').filter((segment) => segment !== '' && segment !== '.');

/** Returns the folders below `path` that match the segments of a pattern, relative to the root. */
function expand(path: string, [segment, ...rest]: readonly string[], root: string): string[] {
  if (segment === undefined) return path === '' ? [] : [path];
  const below = (name: string) => (path === '' ? name : `${path}/${name}`);
  if (!segment.includes('*')) return expand(below(segment), rest, root);
  const names = foldersIn(join(root, path)).filter((name) => name !== 'node_modules');
  if (segment === '**')
    return [...expand(path, rest, root), ...names.flatMap((name) => expand(below(name), [segment, ...rest], root))];
  const matches = matcher(segment);
  return names.filter((name) => matches.test(`${name}/`)).flatMap((name) => expand(below(name), rest, root));
}

/** Returns a regular expression for paths that end in a slash. */
function matcher(pattern: string): RegExp {
  const parts = segmentsOf(pattern).map((segment) =>
    segment === '**' ? '(?:[^/]+/)*' : `${segment.split('*').map(escaped).join('[^/]*')}/`,
  );
  return new RegExp(`^${parts.join('')}$`);
}

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
