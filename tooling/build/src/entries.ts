import type { Manifest } from './manifest.ts';

/** The sources that a pattern with a `*` matches, relative to the package's folder. */
export type FindSources = (pattern: string) => readonly string[];

/**
 * Returns what to build, by its name in `dist`: a package says it once, in `exports` and `bin`. The target `./dist/<name>.js`
 * is built from `src/<name>.ts`; a target with a `*` is built once for each source that it matches. Throws where a source is missing.
 */
export function entriesOf({ name, exports = {}, bin = {} }: Manifest, find: FindSources): Record<string, string> {
  const targets = [
    ...Object.values(exports).map((target) => (typeof target === 'string' ? target : target.default)),
    ...Object.values(bin),
  ];
  const built = targets.flatMap((target) => /^\.\/dist\/(.*)\.js$/.exec(target ?? '')?.[1] ?? []);
  const sources = built.map((target) => ({ pattern: `src/${target}.ts`, found: find(`src/${target}.ts`) }));
  const missing = sources.filter(({ found }) => found.length === 0).map(({ pattern }) => pattern);
  if (missing.length > 0)
    throw new Error(`${name}: package.json names a target whose source is missing: ${missing.join(', ')}`);
  return Object.fromEntries(
    sources
      .flatMap(({ found }) => found)
      .map((file) => file.replaceAll('\\', '/'))
      .map((file) => [file.slice('src/'.length, -'.ts'.length), file]),
  );
}
