import { expect, test } from 'vitest';
import { markPureCalls } from './pure-calls.ts';

test.each([
  ['a call', 'const a = make();', 'const a = /* @__PURE__ */ make();'],
  ['a call in a call', 'var a = f(g());', 'var a = /* @__PURE__ */ f(/* @__PURE__ */ g());'],
  [
    'a call of a method',
    'const a = v.object({ b: v.string() });',
    'const a = /* @__PURE__ */ v.object({ b: /* @__PURE__ */ v.string() });',
  ],
  ['an instance', 'export const map = new WeakMap();', 'export const map = /* @__PURE__ */ new WeakMap();'],
  ['several at once', 'let a = f(), b = g();', 'let a = /* @__PURE__ */ f(), b = /* @__PURE__ */ g();'],
])('marks %s that creates a value when a module loads', (_, source, marked) => {
  expect(markPureCalls(source)).toBe(marked);
});

test.each([
  ['is inside a function, which runs later', 'const f = () => g();'],
  ['is inside a function that is declared', 'function f() { return g(); }'],
  ['is a method of a class', 'const A = class { b() { return g(); } };'],
  ['is the value of a field', 'const A = class { b = g(); };'],
  ['is a statement: it is there for its effect', 'register();'],
  ['is awaited as a statement', 'await start();'],
  ['is exported as the default', 'export default make();'],
])('does not mark a call that %s', (_, source) => {
  expect(markPureCalls(source)).toBe(source);
});

test('a source that cannot be parsed throws an error', () => {
  expect(() => markPureCalls('const a = ;')).toThrow(SyntaxError);
});
