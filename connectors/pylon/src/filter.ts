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

/** The sets of operators that Pylon supports on its fields. */
export const operators = { text, optionalText, search, words, tags, time };

/** The maximum depth of a filter that Pylon accepts. */
const deepest = 3;
const tooDeep =
  "Expected a comparison operator: filters nest at most three levels deep, so 'and' and 'or' are not allowed here";

/**
 * Creates the schema of a search filter from the fields and the operators that each field supports. Pylon ignores unknown
 * keys of a filter and returns unfiltered records, so the schema rejects them.
 */
// @__NO_SIDE_EFFECTS__
export function filterOn<Field extends string>(
  fields: Readonly<Record<Field, readonly FilterOperator[]>>,
  options: {
    readonly customFields?: boolean;
    /** Accepts any field with any operator. For filters whose fields Pylon does not document. */
    readonly anyField?: boolean;
  } = {},
): v.GenericSchema<Filter<Field>, unknown> {
  const names = Object.keys(fields);
  // Core suggests the right name for a misspelled field. A name similar to none may be a custom field.
  const unknownField = ({ input }: { readonly input: unknown }) =>
    options.customFields !== true || nearest(String(input), names) !== undefined
      ? 'Invalid field'
      : `Expected one of Pylon's fields (${names.join(', ')}). Pass the slug of a custom field as \`custom_field\``;
  const node = (level: number): Schema => {
    const entries: Record<string, Schema> = {
      operator: doc(
        level < deepest ? v.picklist([...comparisons, 'and', 'or']) : v.picklist(comparisons, tooDeep),
        'Comparison operator, or `and` or `or` to combine `subfilters`.',
      ),
      field: doc(v.optional(options.anyField ? Id : v.picklist(names, unknownField)), 'Field to compare.'),
      ...(options.customFields && {
        custom_field: doc(v.optional(Id), 'Slug of a custom field to compare. Replaces `field`.'),
      }),
      value: doc(v.optional(v.string()), 'Value to compare with. Times are in RFC 3339 format.'),
      values: doc(
        v.optional(v.array(v.string())),
        'Values to compare with, for `in`, `not_in` and `time_range` (start and end).',
      ),
      ...(level < deepest && {
        subfilters: doc(v.optional(v.array(node(level + 1))), 'Conditions that `and` or `or` combines.'),
      }),
    };
    return v.pipe(
      v.strictObject(entries),
      v.rawCheck(({ dataset, addIssue }) => {
        if (!dataset.typed) return;
        // Safe: the entries above are those of a filter.
        const problem = filterProblem(dataset.value as Filter<string>, fields);
        if (problem === undefined) return;
        const { at, expected } = problem;
        const input = dataset.value;
        const path = at && { type: 'object' as const, origin: 'value' as const, input, key: at, value: input[at] };
        addIssue({ message: `Expected ${expected}`, ...(path && { path: [path], input: path.value }) });
      }),
      v.transform(toWire),
    );
  };
  // Safe: the entries are built from `fields`, whose keys are `Field`.
  return node(1) as unknown as v.GenericSchema<Filter<Field>, unknown>;
}

/** Creates the schema of a filter whose fields Pylon does not document. It validates only the structure of the filter. */
// @__NO_SIDE_EFFECTS__
export function anyFilter(): v.GenericSchema<Filter<string>, unknown> {
  const none: Record<string, never> = Object.create(null);
  return filterOn<string>(none, { anyField: true });
}

/** Renames `custom_field` to `field`, Pylon's name for both. */
function toWire({ custom_field: slug, ...filter }: Record<string, unknown>): Record<string, unknown> {
  return slug === undefined ? filter : { ...filter, field: slug };
}
