import type { FilterFields, Operator } from './filter-fields.ts';
import { compareWith, isOperator } from './filter-operators.ts';
import type { Input } from './input.ts';
import { invalid } from './rejection.ts';

const maximumDepth = 3;

/** Turns the `filter` of a search into a test of records; without a filter every record passes. */
export function filterFrom<T>(input: Input, fields: FilterFields<T>): (record: T) => boolean {
  const filter = input.object('filter');
  return filter ? testOf(filter, fields, 1) : () => true;
}

function testOf<T>(filter: Input, fields: FilterFields<T>, depth: number): (record: T) => boolean {
  if (depth > maximumDepth) throw invalid(`Filters can be nested at most ${maximumDepth} deep`);
  const operator = filter.text('operator') ?? '';
  if (operator === 'and' || operator === 'or') {
    const tests = (filter.objects('subfilters') ?? []).map((subfilter) => testOf(subfilter, fields, depth + 1));
    if (tests.length === 0) throw invalid(`Operator ${operator} requires subfilters`);
    if (operator === 'and') return (record) => tests.every((test) => test(record));
    return (record) => tests.some((test) => test(record));
  }
  if (!isOperator(operator)) throw invalid(`Invalid filter operator: ${JSON.stringify(operator)}`);

  const name = filter.text('field') ?? '';
  const field = fields(name);
  if (!field) throw invalid(`Invalid filter field: ${JSON.stringify(name)}`);
  if (!field.operators.includes(operator)) throw invalid(`Operator ${operator} is not allowed for field ${name}`);
  const compare = compareWith(operator, operands(filter, operator, name));
  return (record) => compare(field.read(record));
}

/** The operator's values: `value` for most, `values` for lists and ranges, either for `contains`. */
function operands(filter: Input, operator: Operator, name: string): readonly string[] {
  if (operator === 'is_set' || operator === 'is_unset') return [];
  const value = filter.text('value');
  const values = filter.texts('values');
  if (operator === 'in' || operator === 'not_in') {
    if (!values || values.length === 0) throw invalid(`Operator ${operator} on ${name} requires values`);
    return values;
  }
  if (operator === 'time_range') {
    if (values?.length !== 2) throw invalid(`Operator time_range on ${name} requires two values: start and end`);
    return values;
  }
  const takesBoth = operator === 'contains' || operator === 'does_not_contain';
  const given = value === undefined ? (takesBoth ? values : undefined) : [value];
  if (!given || given.length === 0) throw invalid(`Operator ${operator} on ${name} requires a value`);
  return given;
}
