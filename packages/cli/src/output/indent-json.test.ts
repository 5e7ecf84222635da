import { describe, expect, it } from 'vitest';
import { indentJson } from './indent-json.ts';

const values = [
  null,
  true,
  -1.5e-7,
  '',
  'a"b\\',
  '{"x":[1,2]}',
  [],
  {},
  [[]],
  [{}],
  { a: [], b: {}, c: [1, [2, { d: 'e,f:g' }]] },
  { '': '', 'k"\\': ['\\', '\\"'] },
];

describe('indented JSON', () => {
  it.each(values.map((value) => [value]))('is what JSON.stringify makes of %j', (value) => {
    expect(indentJson(JSON.stringify(value), false)).toBe(JSON.stringify(value, null, 2));
  });

  it('keeps all digits, and begins lines with a margin', () => {
    expect(indentJson('{"a":[12345678901234567890,1.0]}', false, '  ')).toBe(
      '{\n    "a": [\n      12345678901234567890,\n      1.0\n    ]\n  }',
    );
  });

  it('has names, texts and values in colors, and is the same JSON without them', () => {
    const colored = indentJson('{"a":"b","c":[1,null]}', true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the expression matches colors.
    expect(JSON.parse(colored.replaceAll(/\u001b\[\d+m/g, ''))).toEqual({ a: 'b', c: [1, null] });
    expect(colored).toContain('\u001b[32m"b"\u001b[39m');
  });

  it('takes texts of any length', () => {
    const json = JSON.stringify({ a: 'x\\"'.repeat(5_000_000) });
    expect(indentJson(json, false).length).toBe(json.length + 5);
  });
});
