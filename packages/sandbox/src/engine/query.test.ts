import * as v from 'valibot';
import { expect, it } from 'vitest';
import { queryObject } from './query.ts';

const schema = v.object({
  limit: v.optional(v.pipe(v.number(), v.integer()), 10),
  open: v.optional(v.boolean()),
  tags: v.optional(v.array(v.string())),
  id: v.string(),
});

it('converts text to the types of the schema', () => {
  const query = new URLSearchParams('limit=5&open=true&tags=a&tags=b&id=7&other=1&empty=');
  expect(queryObject(query, schema)).toEqual({ limit: 5, open: true, tags: ['a', 'b'], id: '7', other: '1' });
});

it('leaves text of another type for the schema to reject', () => {
  expect(queryObject(new URLSearchParams('limit=many&open=yes'), schema)).toEqual({ limit: 'many', open: 'yes' });
});
