import type { JsonSchema } from '@agent-connectors/core/describe';
import { describe, expect, it } from 'vitest';
import { describeParameter } from './describe-parameter.ts';

const text = { type: 'string' };
const oneOf = (...values: readonly string[]) => ({ enum: values });
const object = (properties: Readonly<Record<string, JsonSchema>>, ...required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
});

const times = object({ field: oneOf('created', 'closed'), operator: oneOf('after', 'before'), value: text }, 'field');
const ids = object(
  {
    field: oneOf('state', 'team'),
    operator: oneOf('equals', 'in'),
    value: { ...text, description: 'A state or an ID.' },
  },
  'field',
);
const flags = object({ field: oneOf('urgent'), operator: oneOf('equals', 'in'), value: text }, 'field');
const custom = object({ custom_field: text, operator: oneOf('equals'), value: text }, 'custom_field');
const both = object(
  { operator: oneOf('and', 'or'), subfilters: { type: 'array', items: { $ref: '#/$defs/F' } } },
  'subfilters',
);
const filter = { anyOf: [times, ids, flags, custom, both] };

const description = {
  input: {
    ...object({ filter: { $ref: '#/$defs/F' }, owner: { anyOf: [text, object({ id: text }, 'id')] } }),
    additionalProperties: {},
    $defs: { F: filter },
  },
  output: object({
    id: text,
    custom_fields: { type: 'object', additionalProperties: object({ value: text }) },
  }),
  from: {},
};
const of = (path: string) => describeParameter(description, path);

describe('a path through variants', () => {
  it('has the values of all of them, where these tell them apart', () => {
    expect(of('filter.field')).toBe('field: "created"|"closed"|"state"|"team"|"urgent"');
  });

  it('has each with its condition, the same ones together, and says how to see one', () => {
    expect(of('filter.operator')).toBe(
      [
        '// With field "created"|"closed":',
        'operator?: "after"|"before"',
        '// With field "state"|"team"|"urgent":',
        'operator?: "equals"|"in"',
        '// With custom_field:',
        'operator?: "equals"',
        '// With subfilters:',
        'operator?: "and"|"or"',
        '// One of them alone: filter.field=created.operator',
      ].join('\n'),
    );
    expect(of('filter.value')).toBe(
      [
        '// With field "created"|"closed"|"urgent", or custom_field:',
        'value?: string',
        '// With field "state"|"team":',
        'value?: string // A state or an ID.',
        '// One of them alone: filter.field=created.value',
      ].join('\n'),
    );
  });

  it.each([
    ['filter.field=team.operator', 'operator?: "equals"|"in"'],
    ['filter.field=closed.value', 'value?: string'],
    ['filter.field=urgent', 'filter?: {\n  field: "urgent"\n  operator?: "equals"|"in"\n  value?: string\n}'],
    ['filter.custom_field', 'custom_field: string'],
    ['owner.id', 'id: string'],
  ])('%s has what one of them has', (path, expected) => {
    expect(of(path)).toBe(expected);
  });

  it('does not grow in a schema that contains itself', () => {
    const deep = ['filter', ...Array.from({ length: 40 }, () => 'subfilters')].join('.');
    expect(of(`${deep}.field`)).toBe(of('filter.field'));
  });

  it('leads nowhere with a field or value that none has', () => {
    for (const path of ['filter.nope', 'filter.field=nope', 'filter.nope=state', 'filter.field.deeper', ''])
      expect(of(path), path).toBeUndefined();
  });

  it('says of variants that nothing tells apart only that they are several', () => {
    const input = object({ at: { anyOf: [object({ x: text }), object({ x: { type: 'integer' } })] } });
    expect(describeParameter({ ...description, input }, 'at.x')).toBe(
      '// In one variant:\nx?: string\n// In one variant:\nx?: integer',
    );
  });
});

describe('a map', () => {
  it('is entered by any name', () => {
    expect(of('returns.custom_fields.priority')).toBe('priority: {\n  value?: string\n}');
    expect(of('custom_fields.priority.value')).toBe('value: string');
  });

  it('is not what an operation with free parameters is', () => {
    expect(of('returns')).toContain('custom_fields?:');
    expect(of('anything')).toBeUndefined();
  });
});
