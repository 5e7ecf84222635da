import vm from 'node:vm';
import { describe, expect, test } from 'vitest';
import { jsonIssues } from './json-issues.ts';

/** Returns the issues of a nested value. */
const within = (value: unknown) => jsonIssues({ list: [{ value }] });

describe('a value that JSON would change or cannot represent is rejected at its path', () => {
  const circular: Record<string, unknown> = {};
  circular['again'] = [circular];

  test.each<[string, unknown, string]>([
    ['a number that is NaN', Number.NaN, 'a finite number, received NaN'],
    ['infinity', Number.NEGATIVE_INFINITY, 'a finite number, received -Infinity'],
    ['a whole number that is not exact', 2 ** 53, 'can hold exactly, received 9007199254740992 (pass it as text)'],
    ['a BigInt', 10n, 'a value that JSON can hold, received a BigInt (pass it as text)'],
    ['a function', () => 1, 'received a function'],
    ['a symbol', Symbol('x'), 'received a symbol'],
    ['a Map', new Map([['a', 1]]), 'received a Map (pass Object.fromEntries(map))'],
    ['a Set', new Set(['x']), 'received a Set (pass [...set])'],
    ['a Map of another realm', vm.runInNewContext('new Map()'), 'received a Map'],
    ['a promise', Promise.resolve(1), 'received a Promise (await it first)'],
    ['a regular expression', /x/, 'received a RegExp'],
    ['an error', new Error('x'), 'received a Error'],
    ['a query', new URLSearchParams('a=1'), 'received a URLSearchParams'],
    ['an invalid date', new Date('never'), 'a date, received an invalid Date'],
    [
      'half an emoji',
      '🎉'.slice(0, 1),
      'text without incomplete characters, received text with an incomplete character',
    ],
  ])('%s', (_, value, text) => {
    const [issue, ...others] = within(value);
    expect(others).toEqual([]);
    expect(issue?.path).toBe('list.0.value');
    const { expected, received, hint } = issue ?? {};
    expect(`${expected}, received ${received}${hint === undefined ? '' : ` (${hint})`}`).toContain(text);
  });

  test('an object that contains itself', () => {
    expect(jsonIssues(circular)).toMatchObject([{ path: 'again.0', received: 'an object that contains itself' }]);
  });

  test('a hole in a list, which would become null', () => {
    expect(jsonIssues({ a: [1, undefined] })).toMatchObject([{ path: 'a.1', received: 'nothing' }]);
  });

  test('half an emoji in a name', () => {
    expect(jsonIssues({ ['\ud83c']: 1 })).toMatchObject([{ received: 'text with an incomplete character' }]);
  });

  test('objects and lists that are too deep to be validated', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 20_000; level++) deep = level % 2 === 0 ? [deep] : { a: deep };
    expect(jsonIssues(deep)).toMatchObject([{ expected: 'at most 500 levels of objects and lists' }]);
  });

  test('each of several values', () => {
    expect(jsonIssues({ a: Number.NaN, b: { c: 1n } }).map(({ path }) => path)).toEqual(['a', 'b.c']);
  });
});

test.each<[string, unknown]>([
  ['plain data', { a: [1, 'x', true, null, { b: 0.5 }], '': -0 }],
  ['a field that is left out', { a: undefined }],
  ['the largest exact number', Number.MAX_SAFE_INTEGER],
  ['a large number with a fraction', 1e15 + 0.5],
  ['a date', new Date(0)],
  ['an address', new URL('https://example.com')],
  ['whole emoji', '🎉👩‍👩‍👧'],
  ['a file', new Blob(['x'])],
  ['bytes', new Uint8Array(3)],
  ['a buffer', new ArrayBuffer(3)],
  ['an object without a prototype', Object.assign(Object.create(null), { a: 1 })],
  [
    'an instance with fields',
    new (class {
      a = 1;
    })(),
  ],
  ['the same object twice', (({ one }) => [one, one])({ one: {} })],
])('%s is accepted', (_, value) => {
  expect(within(value)).toEqual([]);
});
