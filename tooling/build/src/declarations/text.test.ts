import { expect, test } from 'vitest';
import { importBuiltFiles } from './built-imports.ts';
import { indentWithTabs } from './indentation.ts';

test.each([
  ["import { a } from './a.ts';", "import { a } from './a.js';"],
  ["export * from '../b/c.ts';", "export * from '../b/c.js';"],
  ['declare const a: import("./a.ts").A;', 'declare const a: import("./a.js").A;'],
  ["import './effect.ts';", "import './effect.js';"],
  ["import { a } from 'package/a.ts';", "import { a } from 'package/a.ts';"],
  ["export type A = './a.ts';", "export type A = './a.ts';"],
])('%s becomes %s', (source, built) => {
  expect(importBuiltFiles(source)).toBe(built);
});

test('each level of indentation becomes a tab, and the alignment of comments is kept', () => {
  expect(indentWithTabs('a\n    b\n        c\n     * d\n  e    f\n')).toBe('a\n\tb\n\t\tc\n\t * d\n  e    f\n');
});
