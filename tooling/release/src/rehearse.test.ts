import { expect, it } from 'vitest';
import { problemsOf } from './rehearse.ts';

const manifest = {
  name: '@agent-connectors/a',
  version: '1.2.0',
  exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' }, './package.json': './package.json' },
  bin: { a: './dist/cli.js' },
  dependencies: { '@agent-connectors/core': '^1.0.0', valibot: '1.5.0' },
};
const files = ['package.json', 'dist/index.d.ts', 'dist/index.js', 'dist/cli.js'];
const built = (version: string) => () => `var version2 = true ? "${version}" : "0.0.0-source";`;

it('accepts a package that was built with its own version', () => {
  expect(problemsOf(manifest, files, built('1.2.0'))).toEqual([]);
});

it('rejects a package without its build', () => {
  expect(problemsOf(manifest, ['package.json'], built('1.2.0'))).toEqual([
    'The tarball lacks ./dist/index.d.ts. Build the package.',
    'The tarball lacks ./dist/index.js. Build the package.',
    'The tarball lacks ./dist/cli.js. Build the package.',
  ]);
});

it('rejects a package that was built with another version', () => {
  expect(problemsOf(manifest, files, built('1.1.0'))).toContain(
    'dist was built with version 1.1.0. Build the package again.',
  );
});

it('rejects a dependency range that only the workspace understands', () => {
  const open = { ...manifest, dependencies: { '@agent-connectors/core': 'workspace:^' } };
  expect(problemsOf(open, files, built('1.2.0'))).toEqual([
    'The range of @agent-connectors/core is workspace:^, which npm cannot resolve.',
  ]);
});
