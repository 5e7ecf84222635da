import { isEmail, isRfc3339 } from './fields.ts';
import { type FilterField, type FilterFields, filterFieldOf } from './filter-fields.ts';
import type { Filter, FilterOperator } from './filter-form.ts';

/** What is invalid about one node of a filter. */
export interface FilterProblem {
  /** The invalid field, if the problem concerns a single field. */
  readonly at?: 'operator' | 'value' | 'values' | undefined;
  readonly expected: string;
}

/** Returns what is invalid about one node of a filter, without its `subfilters`. */
export function filterProblem(filter: Filter, fields: FilterFields): FilterProblem | undefined {
  const { operator, field: name } = filter;
  const field = name === undefined ? undefined : filterFieldOf(fields, name);
  const expected = formProblem(filter);
  if (expected === undefined && field !== undefined && !field.operators.includes(operator))
    return { at: 'operator', expected: supportedBy(name ?? '', field) };
  const problem = expected ?? valueProblem(filter);
  if (problem !== undefined) return { expected: problem };
  return field && wrongValue(filter, field);
}

/** Names the operators of a field. */
export const supportedBy = (name: string, { operators }: FilterField): string =>
  `an operator that '${name}' supports (${operators.join(', ')})`;

/** Returns which value the field cannot have: Pylon finds nothing for it, without an error. */
function wrongValue({ field: name, value, values = [] }: Filter, field: FilterField): FilterProblem | undefined {
  const at = value === undefined ? 'values' : 'value';
  const given = value === undefined ? values : [value];
  if (field.from !== undefined && given.some(isEmail))
    return { at, expected: `an ID for '${name}', not an email address: ${field.from} has the IDs` };
  const allowed = field.values;
  if (allowed === undefined || given.every((text) => allowed.includes(text))) return undefined;
  return { at, expected: `one of the values of '${name}' (${allowed.join(', ')})` };
}

/** Returns what is invalid about the combination of fields in a node. */
function formProblem(filter: Filter): string | undefined {
  const { operator, field, custom_field: slug, value, values, subfilters } = filter;
  if (operator === 'and' || operator === 'or') {
    if (subfilters === undefined || subfilters.length === 0)
      return `at least one filter in \`subfilters\` with '${operator}'`;
    const stray = [field, slug, value, values].some((part) => part !== undefined);
    return stray ? `no field or value next to '${operator}': move them into \`subfilters\`` : undefined;
  }
  if (subfilters !== undefined) return "`subfilters` only with 'and' or 'or'";
  if ((field === undefined) === (slug === undefined)) {
    return 'either `field` or, for records with custom fields, `custom_field`';
  }
  return undefined;
}

function valueProblem({ operator, field, value, values }: Filter): string | undefined {
  if (operator === 'and' || operator === 'or') return undefined;
  return operandProblem(operator, value, values, field === undefined ? isDayOrTime : isRfc3339);
}

// A custom field may hold dates without a time. Pylon's own fields hold times.
const isDayOrTime = (text: string) => isRfc3339(text) || isRfc3339(`${text}T00:00:00Z`);

function operandProblem(
  operator: FilterOperator,
  value: string | undefined,
  values: readonly string[] | undefined,
  isTime: (text: string) => boolean,
): string | undefined {
  switch (operator) {
    case 'is_set':
    case 'is_unset':
      return value === undefined && values === undefined ? undefined : `no \`value\` or \`values\` with '${operator}'`;
    case 'time_range':
      return value === undefined && values?.length === 2 && values.every(isTime)
        ? undefined
        : "two RFC 3339 times in `values` with 'time_range'";
    case 'in':
    case 'not_in':
      return value === undefined && values !== undefined && values.length > 0 && values.every((text) => text !== '')
        ? undefined
        : `only \`values\`, with at least one value and no empty ones, with '${operator}'`;
    default:
      // An empty string is not a value: `is_unset` matches missing values.
      if (value === undefined || value === '' || values !== undefined)
        return `only \`value\`, not empty, with '${operator}'`;
      return operator.startsWith('time_') && !isTime(value)
        ? `an RFC 3339 time in \`value\` with '${operator}'`
        : undefined;
  }
}
