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

it('takes a package that was built as its version', () => {
  expect(problemsOf(manifest, files, built('1.2.0'))).toEqual([]);
});

it('refuses a package without what was built', () => {
  expect(problemsOf(manifest, ['package.json'], built('1.2.0'))).toEqual([
    './dist/index.d.ts is not in it: build it',
    './dist/index.js is not in it: build it',
    './dist/cli.js is not in it: build it',
  ]);
});

it('refuses a package that was built as another version', () => {
  expect(problemsOf(manifest, files, built('1.1.0'))).toContain('dist is of 1.1.0: build it again');
});

it('refuses a range that nobody but the workspace understands', () => {
  const open = { ...manifest, dependencies: { '@agent-connectors/core': 'workspace:^' } };
  expect(problemsOf(open, files, built('1.2.0'))).toEqual([
    'it needs @agent-connectors/core workspace:^, which nobody but this workspace has',
  ]);
});
