import { lstatSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { UsageError } from '../../usage-error.ts';

/** Where a file is to be written: its path without links, or the link that leads somewhere else. */
export type Target = { readonly path: string } | { readonly link: string };

/**
 * Follows the links in a path below a folder as far as they stay in that folder: anyone may have written the project. Throws `UsageError` where a file is in
 * place of a folder.
 */
export function findTarget(folder: string, parts: readonly string[]): Target {
  const root = realpathSync(folder);
  let path = root;
  for (const [index, part] of parts.entries()) {
    const next = join(path, part);
    const kind = kindOf(next);
    if (kind === undefined) return { path: join(path, ...parts.slice(index)) };
    const real = kind === 'link' ? realPath(next) : next;
    if (real === undefined || !isWithin(real, root)) return { link: next };
    if (index < parts.length - 1 && kindOf(real) !== 'folder')
      throw new UsageError(`${next} is not a folder.`, 'Move it away, or choose the other folder with --target.');
    path = real;
  }
  if (kindOf(path) === 'folder') throw new UsageError(`${path} is a folder.`, 'Move it away.');
  return { path };
}

function kindOf(path: string): 'link' | 'folder' | 'file' | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  return found.isSymbolicLink() ? 'link' : found.isDirectory() ? 'folder' : 'file';
}

/** Returns the path that a link leads to; `undefined` where nothing is there. */
function realPath(link: string): string | undefined {
  try {
    return realpathSync(link);
  } catch {
    return undefined;
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
