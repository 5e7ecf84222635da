import { expect, test } from 'vitest';
import { entriesOf } from './entries.ts';

const manifest = { name: 'p', version: '1.0.0' };
const files = ['src/index.ts', 'src/cli.ts', 'src/vendors/acme/index.ts', 'src/vendors/brick/index.ts'];
const find = (pattern: string) => {
  const [before = '', after] = pattern.split('*');
  return files.filter((file) =>
    after === undefined ? file === pattern : file.startsWith(before) && file.endsWith(after),
  );
};

test('builds targets of exports and bin from the source files with the same name', () => {
  const exports = { '.': { types: './dist/index.d.ts', default: './dist/index.js' } };
  expect(entriesOf({ ...manifest, exports, bin: { p: './dist/cli.js' } }, find)).toEqual({
    index: 'src/index.ts',
    cli: 'src/cli.ts',
  });
});

test('builds a pattern for each matching folder', () => {
  const exports = { './*': { types: './dist/vendors/*/index.d.ts', default: './dist/vendors/*/index.js' } };
  expect(entriesOf({ ...manifest, exports }, find)).toEqual({
    'vendors/acme/index': 'src/vendors/acme/index.ts',
    'vendors/brick/index': 'src/vendors/brick/index.ts',
  });
});

test('finds source files on Windows', () => {
  const exports = { './*': { default: './dist/vendors/*/index.js' } };
  expect(entriesOf({ ...manifest, exports }, () => ['src\\vendors\\acme\\index.ts'])).toEqual({
    'vendors/acme/index': 'src/vendors/acme/index.ts',
  });
});

test('ignores targets that are not JavaScript', () => {
  const exports = { './package.json': './package.json', './catalog': { default: './dist/catalog.json' } };
  expect(entriesOf({ ...manifest, exports }, find)).toEqual({});
  expect(entriesOf(manifest, find)).toEqual({});
});

test.each([
  ['./dist/gone.js', 'src/gone.ts'],
  ['./dist/plugins/*.js', 'src/plugins/*.ts'],
])('throws an error that names %s without a source file', (target, source) => {
  expect(() => entriesOf({ ...manifest, exports: { '.': { default: target } } }, find)).toThrow(
    `p: the source file of a target in package.json is missing: ${source}`,
  );
});
