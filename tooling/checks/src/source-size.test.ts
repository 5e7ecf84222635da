import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { filesBelow } from '@agent-connectors/workspace/files';
import { root } from '@agent-connectors/workspace/packages';
import { expect, it } from 'vitest';

const sources = ['packages', 'connectors', 'tooling']
  .flatMap((group) => filesBelow(`${root}/${group}`, ['.ts', '.mjs']))
  .filter((file) => !/\.test(-d)?\.ts$|\/test\/|__fixtures__/.test(file))
  .map((file) => ({ file: relative(root, file), lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines);

/** Returns the length that a share of the source files does not exceed. */
const percentile = (share: number) => sources[Math.floor((sources.length - 1) * share)]?.lines;

it('finds the source files', () => expect(sources.length).toBeGreaterThan(50));

it('no source file has more than 400 lines', () => {
  expect(sources.filter(({ lines }) => lines > 400)).toEqual([]);
});

it('nine of ten source files have at most 200 lines, and half of them at most 70', () => {
  expect(percentile(0.9)).toBeLessThanOrEqual(200);
  expect(percentile(0.5)).toBeLessThanOrEqual(70);
});
