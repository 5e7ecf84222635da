import { describe, expect, it } from 'vitest';
import { merged } from './combine.ts';
import { createSchemaReader } from './read-schema.ts';
import { createResolver } from './resolver.ts';

const document = {
  paths: { '/a.b': { get: { schema: { type: 'object', properties: { id: { type: 'string' } } } } } },
  components: {
    schemas: {
      Tree: {
        type: 'object',
        properties: { children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } },
      },
      Loop: { $ref: '#/components/schemas/Loop' },
    },
  },
};

function read(schema: unknown) {
  const resolver = createResolver(document);
  const reader = createSchemaReader(resolver);
  return {
    shape: reader.read(schema),
    recursive: [...reader.recursive],
    inherited: [...reader.inherited],
    broken: [...resolver.broken],
  };
}

describe('schemas', () => {
  it.each([
    [{ type: ['string', 'null'] }, { kind: 'text', nullable: true }],
    [
      { type: 'string', nullable: true },
      { kind: 'text', nullable: true },
    ],
    [{ anyOf: [{ type: 'integer' }, { type: 'null' }] }, { kind: 'number', integer: true, nullable: true }],
    [{ enum: ['a', null, 'b'] }, { kind: 'choice', values: ['a', 'b'], nullable: true }],
    [{ const: 'a' }, { kind: 'choice', values: ['a'] }],
    [{ enum: [true, false] }, { kind: 'flag' }],
    [{ oneOf: [{ enum: ['a'] }, { enum: ['b'] }] }, { kind: 'choice', values: ['a', 'b'] }],
    [{ oneOf: [{ type: 'string' }, {}] }, { kind: 'anything' }],
    [{ items: { type: 'boolean' } }, { kind: 'list', item: { kind: 'flag' } }],
    [true, { kind: 'anything' }],
  ])('%j', (schema, shape) => expect(read(schema).shape).toEqual(shape));

  it('combine the parts of allOf, including required names of later parts', () => {
    const schema = {
      allOf: [{ properties: { a: { type: 'string' } } }, { required: ['a'], properties: { b: { type: 'boolean' } } }],
    };
    expect(read(schema).shape).toMatchObject({ kind: 'record', fields: { a: {}, b: {} }, required: ['a'] });
  });

  it('keep the fields next to an anyOf that only restricts their combinations', () => {
    const schema = { properties: { a: { type: 'string' } }, anyOf: [{ required: ['a'] }, { required: ['b'] }] };
    expect(read(schema).shape).toMatchObject({ kind: 'record', fields: { a: { shape: { kind: 'text' } } } });
  });

  it('that contain themselves are cut off', () => {
    const { shape, recursive } = read({ $ref: '#/components/schemas/Tree' });
    expect(shape).toMatchObject({
      name: 'Tree',
      fields: { children: { shape: { item: { kind: 'anything', recursive: true } } } },
    });
    expect(recursive).toEqual(['#/components/schemas/Tree']);
    expect(read({ $ref: '#/components/schemas/Loop' }).broken).toEqual(['#/components/schemas/Loop']);
  });

  it('are resolved by escaped pointers, but not outside the document', () => {
    expect(read({ $ref: '#/paths/~1a.b/get/schema/properties/id' }).shape).toEqual({ kind: 'text' });
    expect(read({ $ref: 'https://www.example.com/other.json#/a' }).broken).toHaveLength(1);
  });

  it('keep every name except `__proto__`, which core rejects', () => {
    const text = { type: 'string' };
    const properties = JSON.parse(
      '{"__proto__": {}, "constructor": {"type": "string"}, "prototype": {"type": "string"}}',
    );
    const { shape, inherited } = read({ properties });
    expect(shape).toEqual({
      kind: 'record',
      fields: { constructor: { shape: { kind: 'text' } }, prototype: { shape: { kind: 'text' } } },
      required: [],
    });
    expect(inherited).toEqual(['constructor']);
    expect(read({ properties: { toString: text }, required: ['toString'] }).inherited).toEqual([]);
  });

  it('of variants may have the names of inherited values in one of them', () => {
    const one = createSchemaReader(createResolver({})).read({ properties: { constructor: { type: 'string' } } });
    const other = createSchemaReader(createResolver({})).read({ properties: { a: { type: 'string' } } });
    if (one.kind !== 'record' || other.kind !== 'record') throw new Error('Expected records.');
    expect(merged([one, other]).fields).toEqual({ ...one.fields, ...other.fields });
  });
});
