import { expect, test } from 'vitest';
import { parseHeader } from './header-parameters.ts';

const read = (header: string) =>
  parseHeader(header).map(({ value, parameters }) => ({ value, ...Object.fromEntries(parameters) }));

test.each<[string, string, object[]]>([
  ['a value alone', 'attachment', [{ value: 'attachment' }]],
  ['nothing', '', []],
  ['blanks and separators alone', ' , ;, ', []],
  ['a token', 'attachment; filename=a.pdf', [{ value: 'attachment', filename: 'a.pdf' }]],
  ['quoted text', 'a; b="c d"', [{ value: 'a', b: 'c d' }]],
  ['a semicolon in quotes', 'a; b="c; d"; e=f', [{ value: 'a', b: 'c; d', e: 'f' }]],
  ['a comma in quotes', 'a; b="c, d", e', [{ value: 'a', b: 'c, d' }, { value: 'e' }]],
  [
    'a comma in angle brackets',
    '<https://x.test/?a=1,2;3>; rel=next',
    [{ value: '<https://x.test/?a=1,2;3>', rel: 'next' }],
  ],
  ['escaped quotes', String.raw`a; b="say \"hi\""`, [{ value: 'a', b: 'say "hi"' }]],
  ['an escaped backslash', String.raw`a; b="c\\d"; e=f`, [{ value: 'a', b: 'c\\d', e: 'f' }]],
  ['quotes that do not end', 'a; b="c, d', [{ value: 'a', b: 'c, d' }]],
  ['empty quotes', 'a; b=""', [{ value: 'a', b: '' }]],
  ['names in any case', 'a; FileName=b', [{ value: 'a', filename: 'b' }]],
  ['blanks around an equals sign', 'a; b = "c" ; d = e', [{ value: 'a', b: 'c', d: 'e' }]],
  ['an equals sign in the value', 'a; b=c=d', [{ value: 'a', b: 'c=d' }]],
  ['a parameter without a value', 'a; secure', [{ value: 'a', secure: '' }]],
  ['a name that comes twice: the first', 'a; b=1; b=2', [{ value: 'a', b: '1' }]],
  [
    'several values',
    'a;q=1, b;q=2',
    [
      { value: 'a', q: '1' },
      { value: 'b', q: '2' },
    ],
  ],
])('%s', (_, header, expected) => {
  expect(read(header)).toEqual(expected);
});
