import { describe, expect, it } from 'vitest';
import { createSchemaReader } from './read-schema.ts';
import { createResolver } from './resolver.ts';

const read = (schema: unknown) => createSchemaReader(createResolver({})).read(schema);
const epochOf = (schema: object) => {
  const shape = read(schema);
  return shape.kind === 'number' ? shape.epoch : shape.kind;
};

describe('a number is a time', () => {
  it.each([
    ['Unix timestamp of the last change.', 'seconds'],
    ['Measured in seconds since the Unix epoch.', 'seconds'],
    ['Seconds since 1970, not milliseconds.', 'seconds'],
    ['The start as a UNIX timestamp in milliseconds.', 'milliseconds'],
    ['Milliseconds since January 1, 1970.', 'milliseconds'],
    ['Epoch time (ms).', 'milliseconds'],
    ['Unix time in microseconds.', undefined],
    ['The epoch of the training.', undefined],
    ['Permissions as on Unix.', undefined],
    ['Timeout in seconds.', undefined],
  ])('if the document says "%s": %s', (description, unit) => {
    expect(epochOf({ type: 'integer', description })).toBe(unit);
  });

  it('if its format says so', () => {
    expect(epochOf({ type: 'integer', format: 'unix-time' })).toBe('seconds');
    expect(epochOf({ type: 'number', format: 'unix-time-ms' })).toBe('milliseconds');
    expect(epochOf({ type: 'integer', format: 'int64' })).toBeUndefined();
  });

  it('if the description is that of a reference, or of the schema that it refers to', () => {
    const time = { type: 'integer', description: 'Unix time.' };
    const resolver = createResolver({ components: { schemas: { Time: time, Count: { type: 'integer' } } } });
    const { read: readIn } = createSchemaReader(resolver);
    const marked = { kind: 'number', integer: true, epoch: 'seconds' };
    expect(readIn({ $ref: '#/components/schemas/Time' })).toEqual(marked);
    expect(readIn({ $ref: '#/components/schemas/Count', description: 'Unix time.' })).toEqual(marked);
    expect(readIn({ $ref: '#/components/schemas/Count' })).toEqual({ kind: 'number', integer: true });
  });

  it('if it is a bound of a range of times', () => {
    const range = { type: 'object', properties: { gte: { type: 'integer' }, count: { type: 'integer' } } };
    const shape = read({ anyOf: [range, { type: 'integer' }], description: 'A Unix timestamp, or a range.' });
    expect(shape).toMatchObject({
      options: [
        { fields: { gte: { shape: { epoch: 'seconds' } }, count: { shape: { kind: 'number' } } } },
        { kind: 'number', epoch: 'seconds' },
      ],
    });
    expect(shape).not.toHaveProperty('options.0.fields.count.shape.epoch');
  });
});

it('text stays text, also next to numbers', () => {
  expect(read({ type: 'string', description: 'Unix timestamp.' })).toEqual({ kind: 'text' });
  expect(read({ type: ['integer', 'string'], description: 'ISO 8601 or Unix seconds.' })).not.toHaveProperty(
    'options.0.epoch',
  );
});
