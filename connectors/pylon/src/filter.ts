import { doc, nearest, type Schema } from '@agent-connectors/core';
import * as v from 'valibot';
import { Id } from './fields.ts';
import { comparisons, type Filter, type FilterOperator } from './filter-form.ts';
import { filterProblem } from './filter-rules.ts';

export type { Filter, FilterOperator };

const text = ['equals', 'in', 'not_in'] as const;
const optionalText = [...text, 'is_set', 'is_unset'] as const;
const search = [...text, 'string_contains'] as const;
const words = ['string_contains', 'string_does_not_contain'] as const;
const tags = ['contains', 'does_not_contain', 'in', 'not_in'] as const;
const time = ['time_is_after', 'time_is_before', 'time_range'] as const;

/** Sets of operators that Pylon allows on a field. */
export const operators = { text, optionalText, search, words, tags, time };

/** Pylon's own limit on the depth of a filter. */
const deepest = 3;
const tooDeep = "Expected a comparison: a filter is at most three levels deep, so 'and' and 'or' cannot go here";

/**
 * The filter of one search: knows its fields and which operators each takes. Pylon ignores what it does not know and
 * would then answer everything, so anything else is refused.
 */
// @__NO_SIDE_EFFECTS__
export function filterOn<Field extends string>(
  fields: Readonly<Record<Field, readonly FilterOperator[]>>,
  options: {
    readonly customFields?: boolean;
    /** Pylon does not say which fields there are: any is taken, with any operator. */
    readonly anyField?: boolean;
  } = {},
): v.GenericSchema<Filter<Field>, unknown> {
  const names = Object.keys(fields);
  // Most are misspelt, which core tells; what is near to nothing may be a custom field.
  const unknownField = ({ input }: { readonly input: unknown }) =>
    options.customFields !== true || nearest(String(input), names) !== undefined
      ? 'Invalid field'
      : `Expected a field of Pylon's own (${names.join(', ')}); a custom field goes into \`custom_field\``;
  const node = (level: number): Schema => {
    const entries: Record<string, Schema> = {
      operator: doc(
        level < deepest ? v.picklist([...comparisons, 'and', 'or']) : v.picklist(comparisons, tooDeep),
        'How to compare; `and` and `or` join `subfilters`.',
      ),
      field: doc(v.optional(options.anyField ? Id : v.picklist(names, unknownField)), 'The field to look at.'),
      ...(options.customFields && {
        custom_field: doc(v.optional(Id), 'The slug of a custom field, in place of `field`.'),
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
        const problem = filterProblem(dataset.value as Filter<string>, fields); // the entries above are a filter's
        if (problem === undefined) return;
        const { at, expected } = problem;
        const input = dataset.value;
        const path = at && { type: 'object' as const, origin: 'value' as const, input, key: at, value: input[at] };
        addIssue({ message: `Expected ${expected}`, ...(path && { path: [path], input: path.value }) });
      }),
      v.transform(toWire),
    );
  };
  // The entries are built from `fields`, which the type is mapped over.
  return node(1) as unknown as v.GenericSchema<Filter<Field>, unknown>;
}

/** A filter where Pylon does not say which fields it takes: only its form is checked. */
// @__NO_SIDE_EFFECTS__
export function anyFilter(): v.GenericSchema<Filter<string>, unknown> {
  const none: Record<string, never> = Object.create(null);
  return filterOn<string>(none, { anyField: true });
}

/** Pylon has one name for fields and custom fields. */
function toWire({ custom_field: slug, ...filter }: Record<string, unknown>): Record<string, unknown> {
  return slug === undefined ? filter : { ...filter, field: slug };
}
