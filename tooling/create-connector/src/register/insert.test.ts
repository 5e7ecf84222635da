import { describe, expect, it } from 'vitest';
import { addImport, holding, insert, of } from './insert.ts';

const put = (text: string, key: string, code: string) => insert('a.ts', text, key, code, of('names'));

describe('insert', () => {
  it.each([
    ["const names = ['a', 'c'] as const;", "const names = ['a', 'b', 'c'] as const;"],
    ["const names = ['c', 'd'];", "const names = ['b', 'c', 'd'];"],
    ["const names = ['z', 'a'];", "const names = ['z', 'a', 'b'];"],
    ['const names = [];', "const names = ['b', ];"],
    [
      "const other = ['x'];\nconst names = ['a',\n  // said\n];",
      "const other = ['x'];\nconst names = ['a', 'b',\n  // said\n];",
    ],
  ])('puts an element where it belongs: %j', (text, expected) => expect(put(text, 'b', "'b'")).toBe(expected));

  it('keeps the form of an object, and computed keys', () => {
    const text = 'const names = {\n  [mounts.a]: 1,\n  [mounts.z]: 2,\n};';
    expect(put(text, 'b', '[mounts.b]: 3')).toBe(
      'const names = {\n  [mounts.a]: 1,\n  [mounts.b]: 3,\n  [mounts.z]: 2,\n};',
    );
  });

  it('changes nothing that is there already', () => {
    const text = "const names = { 'customer-io': 1 };";
    expect(put(text, 'customer-io', 'x')).toBe(text);
  });

  it('finds what a function answers, and an array by what it holds', () => {
    expect(insert('a.ts', 'function names() { return { a: 1 }; }', 'b', 'b: 2', of('names'))).toContain(
      '{ a: 1, b: 2 }',
    );
    expect(insert('a.ts', "f(['x']); f(['A', 'C']);", 'B', "'B'", holding('A'))).toContain("['A', 'B', 'C']");
  });

  it('says where there is no such place', () => {
    expect(put('const others = [];', 'b', "'b'")).toBeUndefined();
    expect(put('const names = [;', 'b', "'b'")).toBeUndefined();
  });
});

it('imports come after the others, once', () => {
  const text = "import { a } from './a.ts';\n\nconst b = 1;\n";
  const once = addImport('a.ts', text, "import { c } from './c.ts';");
  expect(once).toBe("import { a } from './a.ts';\nimport { c } from './c.ts';\n\nconst b = 1;\n");
  expect(addImport('a.ts', once ?? '', "import { c } from './c.ts';")).toBe(once);
});
