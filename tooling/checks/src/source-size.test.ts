import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from '@agent-connectors/workspace/packages';
import { expect, it } from 'vitest';
import { filesBelow } from './sources.ts';

/** Word lists and other data can be long without being complicated. */
const isData = (file: string) => /\/data\//.test(file);

const sources = ['packages', 'connectors', 'tooling']
  .flatMap((group) => filesBelow(`${root}/${group}`, ['.ts', '.mjs']))
  .filter((file) => !/\.test(-d)?\.ts$|\/test\/|__fixtures__/.test(file))
  .map((file) => ({ file: relative(root, file), lines: readFileSync(file, 'utf8').split('\n').length - 1 }));

it('no source file has more than 400 lines', () => {
  expect(sources.filter(({ file, lines }) => lines > 400 && !isData(file))).toEqual([]);
});

it('half of the source files have fewer than 70 lines', () => {
  const lengths = sources.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(lengths.length).toBeGreaterThan(50);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(70);
});
