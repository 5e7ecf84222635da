import { expect, test } from 'vitest';
import { narrowDocument } from './narrow-document.ts';

const narrow = (document: string, path: string, fields: string[], key?: string) =>
  narrowDocument({ kind: 'query', field: path, path, document }, fields, key);

test.each<[string, string, string, string[], string]>([
  ['an alias is the name of a field', '{ a { x: id name } }', 'a', ['x'], '{ a { x: id } }'],
  [
    'the fields of a fragment are those of the record',
    '{ a { id ... on B { c d } } }',
    'a',
    ['c'],
    '{ a { ... on B { c } } }',
  ],
  ['the type is kept', '{ a { __typename id b } }', 'a', ['b'], '{ a { __typename b } }'],
  ['what is beside the record stays', '{ a { success b { c d } } }', 'a.b', ['c'], '{ a { success b { c } } }'],
  ['text with braces is no selection', '{ a(q: "{ x }") { b c } }', 'a', ['b'], '{ a ( q: "{ x }" ) { b } }'],
  [
    'arguments of a directive belong to it',
    '{ a { b @include(if: true) c } }',
    'a',
    ['b'],
    '{ a { b @include ( if: true ) } }',
  ],
  ['a directive belongs to its field', '{ a { b @include(if: true) c } }', 'a', ['c'], '{ a { c } }'],
])('%s', (_, selections, path, fields, expected) => {
  expect(narrow(`query ${selections}`, path, fields)).toBe(`query ${expected}`);
});

test.each<[string, string, string, string[]]>([
  ['no field is left', 'query { a { id } }', 'a', ['b']],
  ['it has named fragments', 'query { a { id ...F } } fragment F on A { b }', 'a', ['id']],
  ['the path is not in it', 'query { a { id b } }', 'c', ['id']],
  ['a variable would be unused', 'query($n: Int) { a { id b(first: $n) { c } } }', 'a', ['id']],
])('a document stays as it is where %s', (_, document, path, fields) => {
  expect(narrow(document, path, fields)).toBe(document);
});

test('the key of the record is kept', () => {
  expect(narrow('query { a { id b c } }', 'a', ['b'], 'id')).toBe('query { a { id b } }');
});

test('variables may have objects as their defaults', () => {
  expect(narrow('query($f: X = {a: 1}) { a(f: $f) { b c } }', 'a', ['b'])).toBe(
    'query($f: X = {a: 1}) { a ( f: $f ) { b } }',
  );
});
