import { describe, expect, it } from 'vitest';
import { draftDocument, type Operation, record, responding } from '../testing/draft-document.ts';
import { documentExample } from './document-example.ts';

const schema = {
  type: 'object',
  required: ['weight'],
  properties: {
    id: { type: 'string', readOnly: true },
    weight: { type: 'integer' },
    to: { type: 'object', properties: { city: { type: 'string' }, api_key: { type: 'string' } } },
  },
};
const example = { weight: 2, to: { city: 'Oslo' } };

/** Returns the example of an operation whose body has the given media type. */
function exampleOf(media: Operation, parameters: readonly Operation[] = []) {
  const requestBody = { content: { 'application/json': { schema, ...media } } };
  const { all } = draftDocument({ 'put /parcels/{parcel_id}': { parameters, requestBody, ...responding(record) } });
  return all[0] && documentExample(all[0]);
}

describe('the example of an operation with nested parameters', () => {
  const path = { parcel_id: '5f0c7a52-8d1e-4c36-9b7a-2f4e61d0c9aa' };

  it('is that of the document', () => {
    expect(exampleOf({ example })).toEqual({ ...path, ...example });
    expect(exampleOf({ examples: { one: { value: example } } })).toEqual({ ...path, ...example });
    expect(exampleOf({ schema: { ...schema, example } })).toEqual({ ...path, ...example });
  });

  it('has the values of the parameters outside the body', () => {
    const parameters = [
      { name: 'parcel_id', in: 'path', required: true, schema: { type: 'string' }, example: 'par_1' },
      { name: 'notify', in: 'query', schema: { type: 'boolean' }, example: 'yes' },
    ];
    expect(exampleOf({ example }, parameters)).toEqual({ parcel_id: 'par_1', ...example });
  });

  it('is the first valid one, without what the vendor sets', () => {
    const examples = { bad: { value: { to: { city: 1 } } }, good: { value: { id: 'par_1', ...example } } };
    expect(exampleOf({ examples })).toEqual({ ...path, ...example });
  });

  it.each([
    ['missing', undefined],
    ['incomplete', { to: { city: 'Oslo' } }],
    ['with an unknown field', { ...example, color: 'red' }],
    ['with a secret', { weight: 2, to: { api_key: 'abc' } }],
    ['long', { weight: 2, to: { city: 'Oslo '.repeat(200) } }],
  ])('is not taken if it is %s', (_, value) => expect(exampleOf({ example: value })).toBeUndefined());
});

it('a flat operation needs no example', () => {
  const requestBody = {
    content: { 'application/json': { schema: { properties: { a: { type: 'string' } } }, example: { a: 'b' } } },
  };
  const { all } = draftDocument({ 'post /parcels': { requestBody, ...responding(record) } });
  expect(all[0] && documentExample(all[0])).toBeUndefined();
});
