import { isRfc3339 } from './fields.ts';
import type { Filter, FilterOperator } from './filter-form.ts';

/** What was expected of one node of a filter, and of which of its fields where it is about one. */
export interface FilterProblem {
  readonly at?: 'operator' | undefined;
  readonly expected: string;
}

/** What is wrong with one node of a filter; its `subfilters` are looked at by themselves. */
export function filterProblem(
  filter: Filter,
  fields: Readonly<Record<string, readonly FilterOperator[]>>,
): FilterProblem | undefined {
  const { operator, field } = filter;
  const allowed = field === undefined ? undefined : fields[field];
  const expected = formProblem(filter);
  if (expected === undefined && allowed !== undefined && !allowed.includes(operator))
    return { at: 'operator', expected: `one of the operators of '${field}' (${allowed.join(', ')})` };
  const problem = expected ?? valueProblem(filter);
  return problem === undefined ? undefined : { expected: problem };
}

/** What is wrong with which fields there are. */
function formProblem(filter: Filter): string | undefined {
  const { operator, field, custom_field: slug, value, values, subfilters } = filter;
  if (operator === 'and' || operator === 'or') {
    if (subfilters === undefined || subfilters.length === 0) return `at least one of \`subfilters\` with '${operator}'`;
    const stray = [field, slug, value, values].some((part) => part !== undefined);
    return stray ? `no field or value beside '${operator}': put them into \`subfilters\`` : undefined;
  }
  if (subfilters !== undefined) return "`subfilters` only with 'and' or 'or'";
  if ((field === undefined) === (slug === undefined)) {
    return 'either `field` or, where there are custom fields, `custom_field`';
  }
  return undefined;
}

function valueProblem({ operator, field, value, values }: Filter): string | undefined {
  if (operator === 'and' || operator === 'or') return undefined;
  return operandProblem(operator, value, values, field === undefined ? isDayOrTime : isRfc3339);
}

// A custom field may hold days; Pylon's own fields hold times.
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
      return value === undefined && values === undefined ? undefined : `no value with '${operator}'`;
    case 'time_range':
      return value === undefined && values?.length === 2 && values.every(isTime)
        ? undefined
        : "`values` with two times, RFC 3339, for 'time_range'";
    case 'in':
    case 'not_in':
      return value === undefined && values !== undefined && values.length > 0 && values.every((text) => text !== '')
        ? undefined
        : `\`values\`, at least one and none empty, with '${operator}'`;
    default:
      // Empty is no value: `is_unset` asks for that.
      if (value === undefined || value === '' || values !== undefined) return `\`value\` with '${operator}'`;
      return operator.startsWith('time_') && !isTime(value) ? `a time as RFC 3339 with '${operator}'` : undefined;
  }
}
