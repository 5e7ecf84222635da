import * as v from 'valibot';
import { object, text, texts } from './fields.ts';
import type { FilterFields } from './filter-fields.ts';
import { comparisons, isOperator, type Operator } from './filter-operators.ts';
import { invalid } from './rejection.ts';

const maximumDepth = 3;

/** A condition on a field, or several that `and` or `or` combines. */
export interface Filter {
  readonly operator: string;
  readonly field: string;
  readonly value?: string | undefined;
  readonly values?: readonly string[] | undefined;
  readonly subfilters: readonly Filter[];
}

/** The `filter` of a search. */
export const filter: v.GenericSchema<unknown, Filter> = object({
  operator: v.optional(text, ''),
  field: v.optional(text, ''),
  value: v.optional(text),
  values: v.optional(texts),
  subfilters: v.optional(
    v.array(
      v.lazy(() => filter),
      'an array of objects',
    ),
    [],
  ),
});

/** Creates a test of records from a filter. */
export function filterTest<T>(
  { operator, field: name, subfilters, ...operands }: Filter,
  fields: FilterFields<T>,
  depth = 1,
): (record: T) => boolean {
  if (depth > maximumDepth) throw invalid(`Filters can be nested at most ${maximumDepth} deep`);
  if (operator === 'and' || operator === 'or') {
    const tests = subfilters.map((subfilter) => filterTest(subfilter, fields, depth + 1));
    if (tests.length === 0) throw invalid(`Operator ${operator} requires subfilters`);
    if (operator === 'and') return (record) => tests.every((test) => test(record));
    return (record) => tests.some((test) => test(record));
  }
  if (!isOperator(operator)) throw invalid(`Invalid filter operator: ${JSON.stringify(operator)}`);
  const field = fields(name);
  if (!field) throw invalid(`Invalid filter field: ${JSON.stringify(name)}`);
  if (!field.operators.includes(operator)) throw invalid(`Operator ${operator} is not allowed for field ${name}`);
  const compare = comparisons[operator](operandsOf(operands, operator, name));
  return (record) => compare(field.read(record));
}

/** Returns the operands: `value` for most operators, `values` for lists and ranges, either for `contains`. */
function operandsOf(
  { value, values = [] }: Pick<Filter, 'value' | 'values'>,
  operator: Operator,
  name: string,
): readonly string[] {
  if (operator === 'is_set' || operator === 'is_unset') return [];
  if (operator === 'in' || operator === 'not_in') {
    if (values.length === 0) throw invalid(`Operator ${operator} on ${name} requires values`);
    return values;
  }
  if (operator === 'time_range') {
    if (values.length !== 2) throw invalid(`Operator time_range on ${name} requires two values: start and end`);
    return values;
  }
  const takesBoth = operator === 'contains' || operator === 'does_not_contain';
  const given = value !== undefined ? [value] : takesBoth ? values : [];
  if (given.length === 0) throw invalid(`Operator ${operator} on ${name} requires a value`);
  return given;
}
