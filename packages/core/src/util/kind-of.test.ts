import { expect, test } from 'vitest';
import { kindOf, valueOrKindOf } from './kind-of.ts';

test.each([
  [undefined, 'nothing'],
  [null, 'null'],
  ['', 'an empty string'],
  ['tok-canary', 'a string'],
  [[], 'an empty array'],
  [['id'], 'an array'],
  [{}, 'an object'],
  [() => {}, 'a function'],
  [7, 'a number'],
  [true, 'a boolean'],
  [1n, 'a bigint'],
])('%s is described as %s', (value, kind) => {
  expect(kindOf(value)).toBe(kind);
});

test('numbers and booleans may be shown, text may not', () => {
  expect([0, Number.NaN, false, 'tok-canary', null].map(valueOrKindOf)).toEqual([
    '0',
    'NaN',
    'false',
    'a string',
    'null',
  ]);
});
