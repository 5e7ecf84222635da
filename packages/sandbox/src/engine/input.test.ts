import * as v from 'valibot';
import { expect, it } from 'vitest';
import { createInputReader, type InputProblem } from './input.ts';
import { Rejection } from './rejection.ts';

const schema = v.strictObject({
  name: v.string('a string'),
  count: v.optional(v.pipe(v.number(), v.minValue(1, 'at least 1'))),
  kind: v.optional(v.picklist(['a', 'b'])),
  inner: v.optional(v.object({ list: v.array(v.string()) })),
});

function problemOf(value: unknown, nullIsAbsent = false): InputProblem | undefined {
  let problem: InputProblem | undefined;
  const read = createInputReader({
    nullIsAbsent,
    rejection: (found) => {
      problem = found;
      return new Rejection(400, 'invalid');
    },
  });
  try {
    read(schema, value);
  } catch (error) {
    expect(error).toBeInstanceOf(Rejection);
  }
  return problem;
}

it.each([
  [{}, { path: 'name', kind: 'missing', received: 'undefined' }],
  [{ name: 1 }, { path: 'name', kind: 'type', expected: 'a string', received: 'number', value: 1 }],
  [{ name: null }, { path: 'name', kind: 'type', received: 'null' }],
  [
    { name: 'x', nmae: 1 },
    { path: 'nmae', kind: 'unknown' },
  ],
  [
    { name: 'x', count: 0 },
    { path: 'count', kind: 'value', expected: 'at least 1' },
  ],
  [
    { name: 'x', kind: 'c' },
    { path: 'kind', kind: 'value' },
  ],
  [
    { name: 'x', kind: 3 },
    { path: 'kind', kind: 'type' },
  ],
  [
    { name: 'x', inner: { list: ['a', 2] } },
    { path: 'inner.list[1]', kind: 'type', expected: 'string' },
  ],
  ['x', { path: '', kind: 'type', received: 'string' }],
])('describes what is wrong with %j', (value, problem) => {
  expect(problemOf(value)).toMatchObject(problem);
});

it('treats null as a missing field at any depth if the vendor does', () => {
  expect(problemOf({ name: 'x', count: null }, true)).toBeUndefined();
  expect(problemOf({ name: 'x', inner: { list: null } }, true)).toMatchObject({ path: 'inner.list', kind: 'missing' });
  expect(problemOf({ name: null }, true)).toMatchObject({ path: 'name', kind: 'missing' });
});

it("keeps a schema's own message, even one that starts like a valibot message", () => {
  const reading = createInputReader({ rejection: ({ expected }) => new Rejection(400, expected) });
  expect(() => reading(v.pipe(v.string(), v.regex(/^x/, 'Invalid uuid')), 'y')).toThrow(/^Invalid uuid$/);
});
