import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@agent-connectors/workspace/packages';

/** Reads a settings file of the repository's root. Comments must be on separate lines. */
export const readSettings = (file: string): unknown =>
  JSON.parse(readFileSync(join(root, file), 'utf8').replaceAll(/^\s*\/\/.*$/gm, ''));

/** Expands the braces of a pattern: `src/{a,b}.ts` becomes `src/a.ts` and `src/b.ts`. */
export function alternatives(pattern: string): string[] {
  const [whole, inner] = /\{([^{}]*)\}/.exec(pattern) ?? [];
  if (whole === undefined || inner === undefined) return [pattern];
  return inner.split(',').flatMap((each) => alternatives(pattern.replace(whole, each)));
}
