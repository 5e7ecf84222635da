import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from './parse-json.ts';

test.each([
  ['9007199254740993', '9007199254740993'],
  ['-9007199254740993', '-9007199254740993'],
  ['12345678901234567890123', '12345678901234567890123'],
  ['9007199254740991', 9007199254740991],
  ['1234567890123456.5', 1234567890123456.5],
  ['1e300', 1e300],
  ['0.1234567890123456789', Number('0.1234567890123456789')],
  ['"9007199254740993"', '9007199254740993'],
])('%s is kept exactly', (text, value) => {
  expect(parseJson(`{"id": ${text}, "in": [{"id": ${text}}]}`)).toEqual({ id: value, in: [{ id: value }] });
});

test('a whole number is kept exactly wherever JSON allows one', () => {
  const big = '9007199254740993';
  for (const before of ['', '[', '[1,', '[\n', '[\t', '[ ', '{"a":', '{"a":\r\n']) {
    for (const sign of ['', '-']) {
      const text = `${before}${sign}${big}${before.startsWith('[') ? ']' : before.startsWith('{') ? '}' : ''}`;
      expect(JSON.stringify(parseJson(text))).toContain(`"${sign}${big}"`);
    }
  }
});

test('any whole number keeps its digits', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), (id) => {
      expect(String(parseJson(`[${id}]`))).toBe(String(id));
    }),
  );
});

test('a long number is found at any position', () => {
  const around = fc.stringMatching(/^[ab0-9"]{0,40}$/);
  fc.assert(
    fc.property(around, around, fc.integer({ min: 1, max: 40 }), (before, after, length) => {
      const number = '9'.repeat(length);
      const text = `{"before": ${JSON.stringify(before)}, "number": ${number}, "after": ${JSON.stringify(after)}}`;
      const expected = Number.isSafeInteger(Number(number)) ? Number(number) : number;
      expect(parseJson(text)).toEqual({ before, number: expected, after });
    }),
    { numRuns: 500 },
  );
});

test('everything else is parsed as JSON.parse does', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      fc.pre(!/\d{16}/.test(text));
      const beside = `{"big": 12345678901234567890, "value": ${text}}`;
      expect((parseJson(beside) as { value: unknown }).value).toEqual(JSON.parse(text));
    }),
  );
});

test('a field called __proto__ is a field', () => {
  const value = parseJson('{"__proto__": {"admin": true}, "id": 12345678901234567890}') as object;
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect('admin' in value).toBe(false);
});
