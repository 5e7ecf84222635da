import * as v from 'valibot';
import { expect, test } from 'vitest';
import { describeExpected, describeReceived } from './describe-issue.ts';

/** Describes the first issue of an invalid input. */
function said(schema: v.GenericSchema, input: unknown): string {
  const [issue] = v.safeParse(schema, input).issues ?? [];
  if (issue === undefined) throw new Error('it fits');
  return `expected ${describeExpected(issue)}, received ${describeReceived(issue)}`;
}

const text = v.string();
const list = v.array(v.number());

test.each<[string, v.GenericSchema, unknown]>([
  ['expected text that is not empty, received empty text', v.pipe(text, v.nonEmpty()), ''],
  ['expected at least 1 item, received an empty list', v.pipe(list, v.nonEmpty()), []],
  ['expected at least 2 characters, received 1 character', v.pipe(text, v.minLength(2)), 'a'],
  ['expected at most 3 characters, received 90 characters', v.pipe(text, v.maxLength(3)), 'a'.repeat(90)],
  ['expected at most 1 item, received 2 items', v.pipe(list, v.maxLength(1)), [1, 2]],
  ['expected at least 1, received 0', v.pipe(v.number(), v.minValue(1)), 0],
  ['expected at most 100, received 101', v.pipe(v.number(), v.maxValue(100)), 101],
  ['expected a whole number, received 1.5', v.pipe(v.number(), v.integer()), 1.5],
  ['expected at most 2 bytes in UTF-8, received 4 bytes', v.pipe(text, v.maxBytes(2)), 'éé'],
  ['expected an email address, received "a"', v.pipe(text, v.email()), 'a'],
  ['expected a UUID, received "a"', v.pipe(text, v.uuid()), 'a'],
  ['expected a date such as 2026-11-20, received "today"', v.pipe(text, v.isoDate()), 'today'],
  ['expected only digits, received "a"', v.pipe(text, v.digits()), 'a'],
  ['expected an address such as https://example.com, received "a"', v.pipe(text, v.url()), 'a'],
  ['expected a time such as 2026-11-20T09:00:00Z, received "now"', v.pipe(text, v.isoTimestamp()), 'now'],
  ['expected text that matches /^a$/, received "b"', v.pipe(text, v.regex(/^a$/)), 'b'],
  ['expected a colour, received "b"', v.pipe(text, v.regex(/^a$/, 'Expected a colour')), 'b'],
  ['expected multiple of %2, received 3', v.pipe(v.number(), v.multipleOf(2)), 3],
  ['expected string, received 3', text, 3],
  ['expected a list, received 3', list, 3],
  ['expected an object, received 3', v.strictObject({}), 3],
  [
    'expected one of a and b, received a, b',
    v.pipe(
      v.looseObject({}),
      v.check(() => false, 'Expected one of a and b'),
    ),
    { a: 1, b: 2, c: undefined },
  ],
  [
    'expected one of a and b, received none of its fields',
    v.pipe(
      v.looseObject({}),
      v.check(() => false, 'Expected one of a and b'),
    ),
    {},
  ],
  [`expected 'new', 'open' or 'closed', received "opn"`, v.picklist(['new', 'open', 'closed']), 'opn'],
  [`expected 'new', received "opn"`, v.picklist(['new']), 'opn'],
  [`expected 1 or 2, received 3`, v.picklist([1, 2]), 3],
])('%s', (words, schema, input) => {
  expect(said(schema, input)).toBe(words);
});

test('long text is described by its length', () => {
  const key = `Bearer ${'k'.repeat(200)}`;
  expect(said(v.pipe(text, v.email()), key)).toMatch(/^expected an email address, received text of \d+ characters$/);
});
