import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { toJsonSchema } from '../describe/to-json-schema.ts';
import { EpochMilliseconds, EpochSeconds } from './epoch.ts';
import { doc } from './schema.ts';

const parse = (schema: v.GenericSchema<number | string, number>, input: unknown) => v.safeParse(schema, input);

describe('a time in seconds', () => {
  test.each<[unknown, number]>([
    ['2026-10-01T00:00:00Z', 1_790_812_800],
    ['2026-10-01T02:00:00+02:00', 1_790_812_800],
    ['2026-10-01t00:00:00z', 1_790_812_800],
    ['2026-10-01T00:00:00.999Z', 1_790_812_800],
    ['2026-10-01T00:00Z', 1_790_812_800],
    ['2026-10-01', 1_790_812_800],
    ['1969-12-31T23:59:59Z', -1],
    [1_790_812_800, 1_790_812_800],
    [0, 0],
  ])('is read from %j', (input, expected) => {
    expect(parse(EpochSeconds, input)).toMatchObject({ success: true, output: expected });
  });

  test.each([
    '2026-02-30',
    '2026-13-01T00:00:00Z',
    '2026-10-01T25:00:00Z',
    '2026-10-01T00:00:00',
    '1790812800',
    'yesterday',
    '',
    1.5,
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    null,
    {},
  ])('is not %j', (input) => {
    const { issues } = parse(EpochSeconds, input);
    expect(issues?.[0].message).toMatch(/^Expected a time such as 2026-10-01T00:00:00Z, or whole seconds since 1970/);
  });

  test('is not in milliseconds', () => {
    expect(parse(EpochSeconds, 1_790_812_800_000).issues?.[0].message).toBe(
      'Expected seconds since 1970, not milliseconds',
    );
  });
});

describe('a time in milliseconds', () => {
  test.each<[unknown, number]>([
    ['2026-10-01T00:00:00.250Z', 1_790_812_800_250],
    [1_790_812_800_000, 1_790_812_800_000],
    [0, 0],
  ])('is read from %j', (input, expected) => {
    expect(parse(EpochMilliseconds, input)).toMatchObject({ success: true, output: expected });
  });

  test('is not in seconds', () => {
    expect(parse(EpochMilliseconds, 1_790_812_800).issues?.[0].message).toBe(
      'Expected milliseconds since 1970, not seconds',
    );
  });
});

test('its JSON Schema offers text and number, with the description of the parameter', () => {
  const input = v.strictObject({ since: doc(EpochSeconds, 'Start.'), until: doc(v.optional(EpochSeconds), 'End.') });
  const time = {
    anyOf: [
      { type: 'string', format: 'date-time' },
      { type: 'integer', minimum: 0 },
    ],
  };
  expect(toJsonSchema(input, 'input')).toMatchObject({
    properties: { since: { ...time, description: 'Start.' }, until: { ...time, description: 'End.' } },
    required: ['since'],
  });
});
