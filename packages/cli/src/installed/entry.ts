import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isObject, readManifest } from './manifest.ts';

/**
 * Returns the address of the module that importing a package by its name loads. `import()` resolves names from this
 * module alone, and `require.resolve()` refuses packages that are there for `import` only.
 */
export function entryOf(folder: string): string {
  const exports = readManifest(folder)?.['exports'];
  if (exports === undefined) return pathToFileURL(createRequire(import.meta.url).resolve(folder)).href;
  const main = isObject(exports) && Object.keys(exports).some((key) => key.startsWith('.')) ? exports['.'] : exports;
  const target = targetOf(main, new Set(['import', 'node', 'module-sync', ...ownConditions()]));
  if (target === undefined) throw new Error('its package.json exports nothing under its own name');
  return pathToFileURL(join(folder, target)).href;
}

/** The file that a target of `exports` leads to: the first of its conditions that holds. */
function targetOf(target: unknown, conditions: ReadonlySet<string>): string | undefined {
  if (typeof target === 'string') return target.startsWith('./') ? target : undefined;
  if (Array.isArray(target)) return firstOf(target, conditions);
  if (!isObject(target)) return undefined;
  const holding = Object.entries(target).filter(([condition]) => condition === 'default' || conditions.has(condition));
  return firstOf(
    holding.map(([, inner]) => inner),
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

/** The conditions that Node was started with, such as `node --conditions=development`. */
function ownConditions(): string[] {
  const args = [...process.execArgv, ...(process.env['NODE_OPTIONS'] ?? '').split(/\s+/)];
  const options = { conditions: { type: 'string', short: 'C', multiple: true } } as const;
  const { values } = parseArgs({ args, options, strict: false, allowPositionals: true });
  return (values.conditions ?? []).filter((condition) => typeof condition === 'string');
}
