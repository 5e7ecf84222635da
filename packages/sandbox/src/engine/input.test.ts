import * as v from 'valibot';
import { expect, it } from 'vitest';
import { createInputReader } from './input.ts';
import { Rejection } from './rejection.ts';

const read = createInputReader({
  rejection: ({ path, kind, expected }) => new Rejection(400, `${path} ${kind}: ${expected}`),
});

it.each([
  [v.strictObject({ a: v.string() }), {}, 'a missing: "a"'],
  [v.strictObject({ a: v.string() }), { a: 1 }, 'a type: string'],
  [v.strictObject({}), { b: 1 }, 'b unknown: never'],
  [v.object({ a: v.array(v.string('a text')) }), { a: ['x', 2] }, 'a[1] type: a text'],
  [v.pipe(v.string(), v.regex(/^x/, 'Invalid uuid')), 'y', ' value: Invalid uuid'],
  [v.picklist(['a', 'b'], 'Invalid enum value. Expected a | b'), 'c', ' value: Invalid enum value. Expected a | b'],
])('says what is wrong, in the words of the schema where it has some: %#', (schema, value, message) => {
  expect(() => read(schema, value)).toThrow(message);
});

it('treats null as missing where the vendor does', () => {
  const tolerant = createInputReader({ nullIsAbsent: true, rejection: () => new Rejection(400, '') });
  expect(tolerant(v.object({ a: v.optional(v.string()) }), { a: null })).toEqual({});
});
