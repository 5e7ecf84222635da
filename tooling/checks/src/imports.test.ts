import { expect, it } from 'vitest';
import { importsOf } from './imports.ts';

it.each([
  ["import {\n  // the call's own\n  type Call,\n} from '../call/call.ts';", ['../call/call.ts']],
  ['import {\n  /* ; */ a,\n} from \'a\';import b from "b";', ['a', 'b']],
  ["import 'a'; export * as b from 'b'; export { type C } from 'c';", ['a', 'b', 'c']],
  ["const a = require('a');\nrequire.resolve('b');\nimport c = require('c');", ['a', 'b', 'c']],
  ["createRequire(import.meta.url)('a'); import.meta.resolve('b');", ['a', 'b']],
  ["import(`a`); import(/* webpackIgnore: true */ 'b');", ['a', 'b']],
  ["const d: import('../index.ts').D = 1; type E = typeof import('e');", ['../index.ts', 'e']],
  ["// import 'a';\nconst text = \"import 'b'\"; path.resolve('c'); resolve('d'); createRequire('/e');", []],
])('%s', (source, names) => expect(importsOf(source)).toEqual(names));

it('of a source with a syntax error are not taken for none', () => {
  expect(() => importsOf("import { a from 'a';")).toThrow(SyntaxError);
});
