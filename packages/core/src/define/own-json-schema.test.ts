import * as v from 'valibot';
import { expect, test } from 'vitest';
import { toJsonSchema } from '../describe/to-json-schema.ts';
import { withJsonSchema } from './own-json-schema.ts';
import { doc } from './schema.ts';

const even = withJsonSchema(
  v.pipe(
    v.custom<number>((value) => typeof value === 'number'),
    v.check((value) => value % 2 === 0, 'Expected an even number'),
    v.transform(String),
  ),
  { type: 'integer', multipleOf: 2 },
);

test('replaces the derived JSON Schema, and keeps the description', () => {
  const input = v.strictObject({ count: doc(even, 'How many.'), list: v.array(even), maybe: v.optional(even) });
  expect(toJsonSchema(input, 'input')).toMatchObject({
    properties: {
      count: { type: 'integer', multipleOf: 2, description: 'How many.' },
      list: { type: 'array', items: { type: 'integer', multipleOf: 2 } },
      maybe: { type: 'integer', multipleOf: 2 },
    },
  });
});

test('changes nothing about parsing', () => {
  expect(v.parse(doc(even, 'How many.'), 4)).toBe('4');
  expect(v.safeParse(even, 3).issues?.[0].message).toBe('Expected an even number');
});

test('is computed when the schema is described, if it is a function', () => {
  let calls = 0;
  const late = withJsonSchema(v.string(), () => ({ type: 'string', maxLength: ++calls }));
  expect(calls).toBe(0);
  expect(toJsonSchema(v.object({ late }), 'input')).toMatchObject({ properties: { late: { maxLength: 1 } } });
});
