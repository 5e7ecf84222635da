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

test('targets of exports and bin are built from the sources of the same name', () => {
  const exports = { '.': { types: './dist/index.d.ts', default: './dist/index.js' } };
  expect(entriesOf({ ...manifest, exports, bin: { p: './dist/cli.js' } }, find)).toEqual({
    index: 'src/index.ts',
    cli: 'src/cli.ts',
  });
});

test('a pattern is built for each folder that there is', () => {
  const exports = { './*': { types: './dist/vendors/*/index.d.ts', default: './dist/vendors/*/index.js' } };
  expect(entriesOf({ ...manifest, exports }, find)).toEqual({
    'vendors/acme/index': 'src/vendors/acme/index.ts',
    'vendors/brick/index': 'src/vendors/brick/index.ts',
  });
});

test('sources are found on Windows as well', () => {
  const exports = { './*': { default: './dist/vendors/*/index.js' } };
  expect(entriesOf({ ...manifest, exports }, () => ['src\\vendors\\acme\\index.ts'])).toEqual({
    'vendors/acme/index': 'src/vendors/acme/index.ts',
  });
});

test('what is not built as JavaScript is left out', () => {
  const exports = { './package.json': './package.json', './catalog': { default: './dist/catalog.json' } };
  expect(entriesOf({ ...manifest, exports }, find)).toEqual({});
  expect(entriesOf(manifest, find)).toEqual({});
});

test.each([
  ['./dist/gone.js', 'src/gone.ts'],
  ['./dist/plugins/*.js', 'src/plugins/*.ts'],
])('%s without a source is an error that names it', (target, source) => {
  expect(() => entriesOf({ ...manifest, exports: { '.': { default: target } } }, find)).toThrow(
    `p: package.json names a target whose source is missing: ${source}`,
  );
});
