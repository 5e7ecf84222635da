import type { withJsonSchema } from '@agent-connectors/core';
import { type FilterField, type FilterFields, filterFieldOf } from './filter-fields.ts';
import { comparisons, type FilterOperator } from './filter-form.ts';

type JsonSchema = Exclude<Parameters<typeof withJsonSchema>[1], () => unknown>;

const text: JsonSchema = { type: 'string' };
const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const object = (properties: Record<string, JsonSchema>, required: string[]): JsonSchema => ({
  type: 'object',
  properties,
  required,
});

/**
 * Returns the JSON Schema of a filter: a form for each set of operators with the fields that support it, one for custom fields, and one for
 * `and` and `or`. It has no references, because the tools of some model vendors reject them, and is short, because every prompt with the tool
 * repeats it: it describes only what names do not say, and shows just the parameters of the conditions inside `and` and `or`.
 */
export function filterJsonSchema(
  fields: FilterFields,
  { customFields = false, anyField = false }: { readonly customFields?: boolean; readonly anyField?: boolean },
): JsonSchema {
  const names = ['field', ...(customFields ? ['custom_field'] : [])];
  const forms = groupsOf(fields).map(([group, operators]) => conditionOn(group, operators));
  if (anyField) forms.push(condition('field', anyOne, comparisons, text));
  if (customFields) forms.push(condition('custom_field', customField, comparisons, text));
  forms.push(combination(names));
  return { anyOf: forms };
}

const anyOne: JsonSchema = { type: 'string', description: 'Field to compare.' };
const customField: JsonSchema = { type: 'string', description: 'For custom fields: slug from custom_fields.list.' };

/** A field with its name. */
type Named = readonly [name: string, field: FilterField];

/** Returns the fields of each set of operators. */
function groupsOf(fields: FilterFields): (readonly [group: Named[], operators: readonly FilterOperator[]])[] {
  const groups = new Map<string, readonly [Named[], readonly FilterOperator[]]>();
  for (const name of Object.keys(fields)) {
    const field = filterFieldOf(fields, name);
    if (field === undefined) continue;
    const { operators } = field;
    const group = groups.get(operators.join()) ?? [[], operators];
    group[0].push([name, field]);
    groups.set(operators.join(), group);
  }
  return [...groups.values()];
}

function conditionOn(group: Named[], operators: readonly FilterOperator[]): JsonSchema {
  const [first] = group;
  const values = group.length === 1 ? first?.[1].values : undefined;
  const hints = values === undefined ? group.flatMap(hintOf).join('; ') : '';
  const value: JsonSchema = values ? { enum: [...values] } : isTime(operators) ? time : text;
  return condition('field', { enum: group.map(([name]) => name) }, operators, value, hints);
}

function hintOf([name, { values, from, hint }]: Named): string[] {
  const says = values?.join(', ') ?? hint ?? (from && `ID from ${from}`);
  return says === undefined ? [] : [`${name}: ${says}`];
}

const time: JsonSchema = { type: 'string', format: 'date-time' };
const startAndEnd: JsonSchema = { type: 'array', items: time, description: 'Start and end, for time_range.' };
const isTime = (operators: readonly FilterOperator[]) => operators.includes('time_is_after');

function condition(
  key: 'field' | 'custom_field',
  field: JsonSchema,
  operators: readonly FilterOperator[],
  value: JsonSchema,
  hints = '',
): JsonSchema {
  const takes = (...some: FilterOperator[]) => some.some((operator) => operators.includes(operator));
  return object(
    {
      [key]: field,
      operator: { enum: [...operators] },
      value: hints === '' ? value : { ...value, description: hints },
      ...(takes('in', 'time_range') && { values: takes('in') ? listOf(value) : startAndEnd }),
    },
    [key, 'operator'],
  );
}

/** `and` and `or`. */
function combination(names: string[]): JsonSchema {
  const parts = [...names, 'operator', 'value'].map((name): [string, JsonSchema] => [name, text]);
  const inner = object({ ...Object.fromEntries(parts), values: listOf(text), subfilters: listOf({ type: 'object' }) }, [
    'operator',
  ]);
  const subfilters = { ...listOf(inner), description: 'Conditions in these forms, or `and`/`or` once more.' };
  return object({ operator: { enum: ['and', 'or'] }, subfilters }, ['operator', 'subfilters']);
}
