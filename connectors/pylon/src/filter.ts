import { nearest, type Schema, withJsonSchema } from '@agent-connectors/core';
import * as v from 'valibot';
import { Id } from './fields.ts';
import { type FilterFields, filterFieldOf } from './filter-fields.ts';
import { comparisons, type Filter, type FilterOperator } from './filter-form.ts';
import { filterJsonSchema } from './filter-json-schema.ts';
import { filterProblem, supportedBy } from './filter-rules.ts';

export { operators } from './filter-fields.ts';
export type { Filter, FilterOperator };

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
  fields: FilterFields<Field>,
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
      : `Expected for custom fields: \`custom_field\` with the slug; otherwise one of ${names.join(', ')}`;
  // A missing operator is one of those that the field supports, not of all.
  const invalidNode = ({ path }: Pick<v.StrictObjectIssue, 'path'>) => {
    const [item] = path ?? [];
    const name: unknown = item?.key === 'operator' && item.type === 'object' ? item.input['field'] : undefined;
    const field = typeof name === 'string' ? filterFieldOf(fields, name) : undefined;
    return field === undefined ? 'Invalid filter' : `Expected ${supportedBy(String(name), field)}`;
  };
  const node = (level: number): Schema => {
    const isDeepest = level === deepest;
    const entries: Record<string, Schema> = {
      operator: isDeepest ? v.picklist(comparisons, tooDeep) : v.picklist([...comparisons, 'and', 'or']),
      field: v.optional(options.anyField ? Id : v.picklist(names, unknownField)),
      ...(options.customFields && { custom_field: v.optional(Id) }),
      value: v.optional(v.string()),
      values: v.optional(v.array(v.string())),
      ...(!isDeepest && { subfilters: v.optional(v.array(node(level + 1))) }),
    };
    return v.pipe(
      withJsonSchema(v.strictObject(entries, invalidNode), () => filterJsonSchema(fields, options)),
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
