import { expect, it } from 'vitest';
import { typeOf } from './schema-types.ts';

it('a field takes what it takes in any variant of its object', () => {
  const variant = (field: object) => ({ type: 'object', properties: { field } });
  const { properties } = typeOf(
    { anyOf: [variant({ enum: ['a', 'b'] }), variant({ enum: ['c'] }), { type: 'object', properties: { other: {} } }] },
    {},
  );
  expect(Object.keys(properties)).toEqual(['field', 'other']);
  expect(typeOf(properties['field'] ?? {}, {}).values).toEqual(['a', 'b', 'c']);
  const { field } = typeOf({ oneOf: [variant({ type: 'string' }), variant({ type: 'number' })] }, {}).properties;
  expect([...typeOf(field ?? {}, {}).types]).toEqual(['string', 'number']);
});
