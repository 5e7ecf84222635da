import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mergeChunks } from './merge-chunks.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'merge-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function built(files: Readonly<Record<string, string>>): void {
  for (const [name, code] of Object.entries(files)) {
    const map = {
      version: 3,
      file: name,
      sources: [`../src/${name.replace('.js', '.ts')}`],
      names: [],
      mappings: 'AAAA',
    };
    writeFileSync(join(folder, name), `${code}\n//# sourceMappingURL=${name}.map\n`);
    writeFileSync(join(folder, `${name}.map`), JSON.stringify(map));
  }
}

test('merges small chunks, keeps the entries, and maps to the sources', async () => {
  built({
    'one.js': "import { a } from './chunk-A.js';\nimport { b } from './chunk-B.js';\nexport const one = [a, b];",
    'two.js': "import { a } from './chunk-A.js';\nexport const two = a;",
    'three.js': "import { b } from './chunk-B.js';\nexport const three = b;",
    'chunk-A.js': 'export const a = 2;',
    'chunk-B.js': 'export const b = 1;',
  });
  const files = await mergeChunks(folder, ['one', 'two', 'three']);
  const code = Object.keys(files).filter((name) => name.endsWith('.js'));
  expect(code).toEqual(expect.arrayContaining(['one.js', 'two.js', 'three.js']));
  expect(code.length).toBeLessThan(5);
  const sources = Object.keys(files)
    .filter((name) => name.endsWith('.map'))
    .flatMap((name) => JSON.parse(files[name] ?? '').sources);
  expect(sources).toEqual(expect.arrayContaining(['../src/chunk-A.ts', '../src/chunk-B.ts']));
});

test('keeps apart what loads a package later, and loads side effects where they were loaded', async () => {
  built({
    'one.js': "export const later = () => import('./late-6XGH26B6.js');",
    'two.js': "import './effect.js';\nexport const two = 2;",
    'three.js': "import './effect.js';\nexport const three = 3;",
    'late-6XGH26B6.js': "import * as v from 'valibot';\nexport const late = v;",
    'effect.js': "console.log('loaded');",
  });
  const files = await mergeChunks(folder, ['one', 'two', 'three']);
  const loadedBy = (name: string): string =>
    [...(files[name] ?? '').matchAll(/(?:from|import) '\.\/([^']+)'/g)]
      .map(([, next = '']) => loadedBy(next))
      .concat(files[name] ?? '')
      .join('');
  expect(files['one.js']).toMatch(/import\('\.\/late-[^']+'\)/);
  expect(loadedBy('one.js')).not.toMatch(/valibot|loaded/);
  expect(loadedBy('two.js')).toContain('loaded');
  expect(loadedBy('three.js')).toContain('loaded');
});
