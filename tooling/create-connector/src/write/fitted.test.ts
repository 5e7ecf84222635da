import { expect, it } from 'vitest';
import { createSchemaReader } from '../openapi/read-schema.ts';
import { createResolver } from '../openapi/resolver.ts';
import { fitted } from './fitted.ts';

const read = (schema: unknown) => createSchemaReader(createResolver({})).read(schema);
const time = { type: 'string', format: 'date-time' };
const item = {
  required: ['id', 'sku'],
  properties: {
    id: { type: 'string', readOnly: true },
    sku: { type: 'string', minLength: 2 },
    count: { type: 'integer' },
  },
};

it.each([
  [{ type: 'string' }, 'a'],
  [time, '2026-10-01T08:00:00Z'],
  [{ type: 'string', format: 'date' }, '2026-10-01'],
  [{ type: 'number', minimum: 1 }, 1.5],
  [{ type: 'integer', description: 'Unix time.' }, 1_790_000_000],
  [{ type: 'integer', description: 'Unix time in milliseconds.' }, 1_790_000_000_000],
  [{ type: 'boolean' }, false],
  [{ enum: ['a', 'b'] }, 'b'],
  [{ type: ['string', 'null'] }, null],
  [{}, { any: ['thing'] }],
  [{ type: 'object' }, { any: ['thing'] }],
  [{ type: 'object', additionalProperties: { type: 'string' } }, { any: 'thing' }],
  [{ type: 'array', items: item }, [{ sku: 'ab', count: 2 }]],
  [{ oneOf: [{ type: 'integer' }, item] }, { sku: 'ab' }],
])('%j accepts %j', (schema, value) => expect(fitted(read(schema), value)).toEqual(value));

it.each([
  [{ type: 'string' }, 1],
  [{ type: 'string' }, null],
  [{ type: 'string', maxLength: 2 }, 'abc'],
  [time, '2026-10-01 08:00'],
  [{ type: 'string', format: 'date' }, 'today'],
  [{ type: 'integer' }, 1.5],
  [{ type: 'number', maximum: 1 }, 2],
  [{ type: 'integer', description: 'Unix time.' }, 1_790_000_000_000],
  [{ type: 'integer', description: 'Unix time in milliseconds.' }, 1_790_000_000],
  [{ type: 'boolean' }, 'true'],
  [{ enum: ['a', 'b'] }, 'c'],
  [{ type: 'array', items: item, minItems: 1 }, []],
  [{ type: 'array', items: item }, [{ count: 2 }]],
  [{ type: 'array', items: item }, [{ sku: 'a' }]],
  [item, { sku: 'ab', color: 'red' }],
  [item, ['ab']],
  [{ type: 'string', format: 'binary' }, 'content'],
])('%j rejects %j', (schema, value) => expect(fitted(read(schema), value)).toBeUndefined());

it('leaves out what the vendor sets, and optional names that every object has', () => {
  expect(fitted(read(item), { id: 'a', sku: 'ab' })).toEqual({ sku: 'ab' });
  const open = { properties: { a: { type: 'string' }, constructor: { type: 'string' } } };
  expect(fitted(read(open), JSON.parse('{"a":"b","constructor":"c","__proto__":{}}'))).toEqual({ a: 'b' });
});
