import { doc, type Schema } from '@agent-connectors/core';
import * as v from 'valibot';

const text = ['equals', 'in', 'not_in'] as const;
const optionalText = [...text, 'is_set', 'is_unset'] as const;
const search = [...text, 'string_contains'] as const;
const words = ['string_contains', 'string_does_not_contain'] as const;
const tags = ['contains', 'does_not_contain', 'in', 'not_in'] as const;
const time = ['time_is_after', 'time_is_before', 'time_range'] as const;

/** Sets of operators that Pylon allows on a field. */
export const operators = { text, optionalText, search, words, tags, time };

const comparisons = [
  'equals',
  'not_equals',
  'contains',
  'does_not_contain',
  'in',
  'not_in',
  'time_is_after',
  'time_is_before',
  'time_range',
  'string_contains',
  'string_does_not_contain',
  'is_set',
  'is_unset',
  'greater_than',
  'less_than',
  'greater_than_or_equals',
  'less_than_or_equals',
] as const;

export type FilterOperator = (typeof comparisons)[number] | 'and' | 'or';

/** A condition on a field, or several of them joined by `and` or `or`; at most three levels deep. */
export interface Filter<Field extends string> {
  readonly operator: FilterOperator;
  /** The field to look at. */
  readonly field?: Field | undefined;
  /** The slug of a custom field, in place of `field`. */
  readonly custom_field?: string | undefined;
  readonly value?: string | undefined;
  /** For `in`, `not_in`, and `time_range` (its start and its end). */
  readonly values?: readonly string[] | undefined;
  /** For `and` and `or`. */
  readonly subfilters?: readonly Filter<Field>[] | undefined;
}

/** Pylon's own limit on the depth of a filter. */
const deepest = 3;

/**
 * The filter of one search: knows its fields and which operators each takes. Pylon ignores what it does not know and
 * would then answer everything, so anything else is refused.
 */
// @__NO_SIDE_EFFECTS__
export function filterOn<Field extends string>(
  fields: Readonly<Record<Field, readonly FilterOperator[]>>,
  options: { readonly customFields?: boolean } = {},
): v.GenericSchema<Filter<Field>, unknown> {
  const names = Object.keys(fields);
  const node = (level: number): Schema => {
    const entries: Record<string, Schema> = {
      operator: doc(
        v.picklist(level < deepest ? [...comparisons, 'and', 'or'] : comparisons),
        'How to compare; `and` and `or` join `subfilters`.',
      ),
      field: doc(v.optional(v.picklist(names)), 'The field to look at.'),
      ...(options.customFields && {
        custom_field: doc(v.optional(v.string()), 'The slug of a custom field, in place of `field`.'),
      }),
      value: doc(v.optional(v.string()), 'What to compare with. Times as RFC 3339.'),
      values: doc(
        v.optional(v.array(v.string())),
        'What to compare with, for `in`, `not_in` and `time_range` (start and end).',
      ),
      ...(level < deepest && {
        subfilters: doc(v.optional(v.array(node(level + 1))), 'The conditions that `and` or `or` joins.'),
      }),
    };
    return v.pipe(
      v.strictObject(entries),
      v.rawCheck(({ dataset, addIssue }) => {
        if (!dataset.typed) return;
        const problem = problemOf(dataset.value as Filter<string>, fields); // the entries above are a filter's
        if (problem !== undefined) addIssue({ message: `Expected ${problem}` });
      }),
      v.transform(toWire),
    );
  };
  // The entries are built from `fields`, which the type is mapped over.
  return node(1) as unknown as v.GenericSchema<Filter<Field>, unknown>;
}

/** Pylon has one name for fields and custom fields. */
function toWire({ custom_field: slug, ...filter }: Record<string, unknown>): Record<string, unknown> {
  return slug === undefined ? filter : { ...filter, field: slug };
}

function problemOf(
  filter: Filter<string>,
  fields: Readonly<Record<string, readonly FilterOperator[]>>,
): string | undefined {
  const { operator, field, custom_field: slug, value, values, subfilters } = filter;
  if (operator === 'and' || operator === 'or') {
    if (subfilters === undefined || subfilters.length === 0) return `at least one of \`subfilters\` with '${operator}'`;
    return (field ?? slug ?? value ?? values)
      ? `no field or value beside '${operator}': put them into \`subfilters\``
      : undefined;
  }
  if (subfilters !== undefined) return "`subfilters` only with 'and' or 'or'";
  if ((field === undefined) === (slug === undefined))
    return 'either `field` or, where there are custom fields, `custom_field`';
  const allowed = field === undefined ? undefined : fields[field];
  if (allowed !== undefined && !allowed.includes(operator))
    return `one of the operators of '${field}' (${allowed.join(', ')})`;
  return operandProblem(operator, value, values);
}

function operandProblem(
  operator: FilterOperator,
  value: string | undefined,
  values: readonly string[] | undefined,
): string | undefined {
  if (operator === 'is_set' || operator === 'is_unset')
    return (value ?? values) ? `no value with '${operator}'` : undefined;
  if (operator === 'time_range')
    return value === undefined && values?.length === 2 && values.every(isTime)
      ? undefined
      : "`values` with two times, RFC 3339, for 'time_range'";
  if (operator === 'in' || operator === 'not_in')
    return value === undefined && values !== undefined && values.length > 0
      ? undefined
      : `\`values\`, at least one, with '${operator}'`;
  if (value === undefined || values !== undefined) return `\`value\` with '${operator}'`;
  return operator.startsWith('time_') && !isTime(value) ? `a time as RFC 3339 with '${operator}'` : undefined;
}

const isTime = (text: string) => v.is(v.pipe(v.string(), v.isoTimestamp()), text);
