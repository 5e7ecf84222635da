import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { doc, record } from '../define/schema.ts';
import { matcherOf } from './matcher.ts';

const person = record({ id: v.string() }, { email: doc(v.string(), 'Address.'), age: v.number() });
interface Tree {
  name: string;
  children?: Tree[] | null | undefined;
}
const tree: v.GenericSchema<Tree> = v.object({ name: v.string(), children: v.nullish(v.array(v.lazy(() => tree))) });

const schemas = {
  person,
  people: v.array(person),
  nested: record(
    { id: v.string() },
    { owner: person, tags: v.array(v.string()), fields: v.record(v.string(), person) },
  ),
  checked: v.object({ email: v.pipe(v.string(), v.email()), kind: v.picklist(['a', 'b']) }),
  wrapped: v.object({
    a: v.optional(v.string()),
    b: v.nullable(v.boolean()),
    c: v.nullish(v.number()),
    d: v.unknown(),
  }),
  union: v.union([v.string(), v.array(v.number())]),
  variant: v.variant('type', [v.object({ type: v.literal('x') }), v.object({ type: v.literal('y'), z: v.number() })]),
  map: v.record(v.pipe(v.string(), v.maxLength(3)), v.number()),
  tree,
};

/** Values that resemble the schemas: their field names, with all kinds of values. */
const leaf = fc.oneof(
  fc.constantFrom('a', 'b', 'x', 'y', 'mail@example.com', null, undefined, true, 0, 1.5, Number.NaN, ''),
  fc.array(fc.constantFrom('t', 1, null)),
);
const names = [
  'id',
  'email',
  'age',
  'owner',
  'tags',
  'fields',
  'a',
  'b',
  'c',
  'd',
  'kind',
  'type',
  'z',
  'name',
  'children',
];
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 6 }),
  ),
}));

describe('a matcher agrees with valibot', () => {
  it.each(Object.entries(schemas))('on %s, for any value', (_, schema) => {
    const matches = matcherOf(schema);
    fc.assert(
      fc.property(value, (given) => {
        expect(matches(given)).toBe(v.is(schema, given));
      }),
      { numRuns: 400 },
    );
  });

  it('on valid values too', () => {
    expect(
      matcherOf(schemas.nested)({
        id: 'i',
        owner: { id: 'o', more: 1 },
        tags: ['t'],
        fields: { f: { id: 'x', age: null } },
      }),
    ).toBe(true);
    expect(matcherOf(tree)({ name: 'a', children: [{ name: 'b', children: [{ name: 'c' }] }] })).toBe(true);
    expect(matcherOf(tree)({ name: 'a', children: [{ name: 'b', children: [{}] }] })).toBe(false);
  });
});
