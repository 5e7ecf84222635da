import type { Manifest } from './manifest.ts';

/** Returns the source files that match a pattern with a `*`, relative to the package's folder. */
export type FindSources = (pattern: string) => readonly string[];

/**
 * Returns the source files to build, by their names in `dist`, from `exports` and `bin` of package.json. The target
 * `./dist/<name>.js` is built from `src/<name>.ts`. A target with a `*` is built for each matching source file. Throws if a source
 * file is missing.
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
    throw new Error(`${name}: the source file of a target in package.json is missing: ${missing.join(', ')}`);
  return Object.fromEntries(
    sources
      .flatMap(({ found }) => found)
      .map((file) => file.replaceAll('\\', '/'))
      .map((file) => [file.slice('src/'.length, -'.ts'.length), file]),
  );
}
