import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

const kinds = { query: 'text', fields: 'texts', limit: 'count', all: 'flag', params: 'any', calls: 'list' } as const;
const read = (given: unknown, required: readonly string[] = []) => readArguments('a_tool', given, kinds, required);

describe('arguments are read', () => {
  it.each<[unknown, object]>([
    [
      { query: 'a', fields: ['b'], limit: 1, all: false, params: { c: 1 }, calls: [{}] },
      { query: 'a', fields: ['b'], limit: 1, all: false, params: { c: 1 }, calls: [{}] },
    ],
    ['{"query":"a","limit":2}', { query: 'a', limit: 2 }],
    ['', {}],
    ['  ', {}],
    [null, {}],
    [undefined, {}],
    [{ query: null, fields: '', limit: undefined, all: null, params: '', calls: null }, {}],
    [{ fields: [], calls: [] }, {}],
    [{ fields: 'a, b.c,,' }, { fields: ['a', 'b.c'] }],
    [{ fields: ' ["a","b"]' }, { fields: ['a', 'b'] }],
    [
      { limit: '25', all: 'true' },
      { limit: 25, all: true },
    ],
    [{ all: 'false' }, { all: false }],
    [{ calls: '[{"a":1}]' }, { calls: [{ a: 1 }] }],
    [{ params: '{"a":1}' }, { params: '{"a":1}' }],
    [{ params: [] }, { params: [] }],
    [{ limit: 0 }, { limit: 0 }],
  ])('from %j', (given, expected) => {
    expect(read(given)).toEqual(expected);
  });
});

describe('arguments are refused', () => {
  it.each<[unknown, RegExp]>([
    [{ quer: 'a' }, /quer: expected a known argument, received 'quer'.*did you mean 'query'/],
    [{ Query: 'a' }, /did you mean 'query'/],
    [{ field: 'a' }, /did you mean 'fields'/],
    [{ __proto__: null, constructor: 'a' }, /'constructor'/],
    [JSON.parse('{"__proto__": {"query": "a"}}'), /'__proto__'/],
    [{ query: 1 }, /query: expected text, received 1/],
    [{ query: { text: 'a' } }, /query: expected text, received \{"text":"a"\}/],
    [{ fields: [1] }, /fields: expected a list of texts/],
    [{ fields: '[' }, /fields: expected a list of texts/],
    [{ limit: 1.5 }, /limit: expected a whole number, received 1\.5/],
    [{ limit: '1e9' }, /limit: expected a whole number/],
    [{ limit: 'ten' }, /limit: expected a whole number/],
    [{ all: 'yes' }, /all: expected true or false/],
    [{ all: 1 }, /all: expected true or false, received 1/],
    [{ calls: {} }, /calls: expected a list of objects/],
    ['query', /arguments: expected an object, received string/],
    ['[1]', /expected an object, received an array/],
    ['"a"', /expected an object, received string/],
    [7, /expected an object, received number/],
    [[], /expected an object, received an array/],
  ])('%j', (given, message) => {
    expect(() => read(given)).toThrow(message);
    expect(() => read(given)).toThrow(expect.objectContaining({ code: 'invalid_params', outcome: 'not_sent' }));
  });

  it.each([{}, { query: '' }, { query: null }, ''])('without a required one: %j', (given) => {
    expect(() => read(given, ['query'])).toThrow(/query: expected text, received nothing/);
  });

  it('with every problem at once, and each shown in part', () => {
    expect(() => read({ limit: 'x', all: 'y', foo: 1 })).toThrow(/limit.*all.*foo|foo.*limit.*all/s);
    expect(() => read({ limit: 'x'.repeat(10_000) })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('x'.repeat(100)) }),
    );
  });
});
