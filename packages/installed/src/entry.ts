import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isObject, readManifest } from './manifest.ts';

/**
 * Returns the URL of the module that an import of a package by its name loads. `import()` resolves names only from this
 * module, and `require.resolve()` rejects packages that export only for `import`.
 */
export function entryOf(folder: string): string {
  const exports = readManifest(folder)?.['exports'];
  if (exports === undefined) return pathToFileURL(createRequire(import.meta.url).resolve(folder)).href;
  const url = exportOf(folder, '.');
  if (url === undefined) throw new Error('its package.json exports no entry point');
  return url;
}

/** Returns the URL of the file that a package exports under a path, such as `./catalog`. Returns `undefined` if it exports none. */
export function exportOf(folder: string, path: string): string | undefined {
  const exports = readManifest(folder)?.['exports'];
  const paths =
    isObject(exports) && Object.keys(exports).some((key) => key.startsWith('.')) ? exports : { '.': exports };
  const target = targetOf(paths[path], new Set(['import', 'node', 'module-sync', ...ownConditions()]));
  return target === undefined ? undefined : pathToFileURL(join(folder, target)).href;
}

/** Returns the file that a target of `exports` names, by the first condition that applies. */
function targetOf(target: unknown, conditions: ReadonlySet<string>): string | undefined {
  if (typeof target === 'string') return target.startsWith('./') ? target : undefined;
  if (Array.isArray(target)) return firstOf(target, conditions);
  if (!isObject(target)) return undefined;
  const applicable = Object.entries(target).filter(
    ([condition]) => condition === 'default' || conditions.has(condition),
  );
  return firstOf(
    applicable.map(([, inner]) => inner),
    conditions,
  );
}

function firstOf(targets: readonly unknown[], conditions: ReadonlySet<string>): string | undefined {
  for (const target of targets) {
    const found = targetOf(target, conditions);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Returns the conditions that Node was started with, as in `node --conditions=development`. */
function ownConditions(): string[] {
  const args = [...process.execArgv, ...(process.env['NODE_OPTIONS'] ?? '').split(/\s+/)];
  const options = { conditions: { type: 'string', short: 'C', multiple: true } } as const;
  const { values } = parseArgs({ args, options, strict: false, allowPositionals: true });
  return (values.conditions ?? []).filter((condition) => typeof condition === 'string');
}
