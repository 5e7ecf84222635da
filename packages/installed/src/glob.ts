import { realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { foldersIn } from './folders.ts';

/** Returns the folders below the root that match a pattern, relative to the root and with slashes. Does not return the root. */
export function foldersMatching(pattern: string, root: string): string[] {
  return withoutBraces(pattern).flatMap((plain) => {
    let paths: ReadonlySet<string> = new Set(['']);
    for (const segment of segmentsOf(plain)) paths = new Set([...paths].flatMap((path) => next(path, segment, root)));
    return [...paths].filter((path) => path !== '');
  });
}

/** Returns whether a pattern matches a path that is relative to the root and has slashes. */
export function createMatcher(pattern: string): (path: string) => boolean {
  const expressions = withoutBraces(pattern).map((plain) => {
    const parts = segmentsOf(plain).map((segment) => (segment === '**' ? '(?:[^/]+/)*' : `${expressionOf(segment)}/`));
    return createExpression(parts.join(''));
  });
  return (path) => expressions.some((expression) => expression.test(`${path}/`));
}

/** Returns the paths that one segment of a pattern adds to a path. */
function next(path: string, segment: string, root: string): string[] {
  if (segment === '**') return withFoldersBelow(path, root);
  if (!/[*?[]/.test(segment)) return [below(path, segment)];
  const expression = createExpression(expressionOf(segment));
  return namesIn(path, root)
    .filter((name) => expression.test(name))
    .map((name) => below(path, name));
}

/**
 * Returns a folder and all folders below it. Includes links, but reads each real folder only once, and none outside the
 * root: a link may lead to a parent. Reads links last, so that folders keep their real paths.
 */
function withFoldersBelow(start: string, root: string): string[] {
  const realRoot = realFolder(root) ?? root;
  const read = new Set<string>();
  const found: string[] = [];
  const folders = [start];
  const links: { readonly path: string; readonly real: string }[] = [];
  const add = (path: string, real: string) => {
    if (read.has(real) || !isWithin(real, realRoot)) return;
    read.add(real);
    for (const name of namesIn(path, root)) folders.push(below(path, name));
  };
  for (;;) {
    const path = folders.pop();
    if (path !== undefined) {
      found.push(path);
      const real = realFolder(join(root, path));
      if (real === join(realRoot, path)) add(path, real);
      else if (real !== undefined) links.push({ path, real });
      continue;
    }
    const link = links.pop();
    if (link === undefined) return found;
    add(link.path, link.real);
  }
}

function isWithin(folder: string, root: string): boolean {
  const path = relative(root, folder);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

function realFolder(folder: string): string | undefined {
  try {
    return realpathSync.native(folder);
  } catch {
    return undefined; // a dangling link
  }
}

const namesIn = (path: string, root: string) => foldersIn(join(root, path)).filter((name) => name !== 'node_modules');
const below = (path: string, name: string) => (path === '' ? name : `${path}/${name}`);
const segmentsOf = (pattern: string) => pattern.split('/').filter((segment) => segment !== '' && segment !== '.');

/** Returns the regular expression of a segment with `*`, `?` and sets such as `[ab]` or `[!ab]`. */
const expressionOf = (segment: string): string =>
  segment.replaceAll(/\*+|\?|\[([!^]?)([^\]]+)\]|[\\^$.+()[\]{}|]/g, (found, not, set) => {
    if (found.startsWith('*')) return '[^/]*';
    if (found === '?') return '[^/]';
    return set === undefined ? `\\${found}` : `[${not === '' ? '' : '^'}${set.replaceAll(/[\\[\]^]/g, '\\$&')}]`;
  });

/** Creates a regular expression for a whole text. It matches nothing if a set is invalid, such as `[z-a]`. */
function createExpression(source: string): RegExp {
  try {
    return new RegExp(`^${source}$`);
  } catch {
    return /(?!)/;
  }
}

/** The most patterns that the braces of one pattern may stand for. Anyone may have written the pattern. */
const mostPatterns = 1000;

/** Returns the patterns that a pattern with braces stands for: `a/b` and `a/c` for `a/{b,c}`. */
function withoutBraces(pattern: string): string[] {
  const plain: string[] = [];
  const pending = [pattern];
  for (let each = pending.pop(); each !== undefined; each = pending.pop()) {
    // The innermost braces come first, so none are left inside the options.
    const [all, options] = /\{([^{}]*,[^{}]*)\}/.exec(each) ?? [];
    if (all === undefined || options === undefined) plain.push(each);
    else for (const option of options.split(',')) pending.push(each.replace(all, () => option));
    if (plain.length + pending.length > mostPatterns) return [];
  }
  return plain;
}
