import type { Schema } from '../define/schema.ts';
import { fieldsOf } from '../define/schema-fields.ts';
import { suggestion } from '../util/nearest.ts';
import { createSelector } from './field-selector.ts';

/** Keeps only the selected fields of a record, or of each record of a list. Warns of fields that nobody knows. */
export function selectFields(
  data: unknown,
  schema: Schema,
  fields: readonly string[] | undefined,
  warnings: string[],
): unknown {
  if (fields === undefined) return data;
  const selector = createSelector(fields);
  const narrowed = Array.isArray(data) ? data.map((item) => selector.apply(item)) : selector.apply(data);
  const isEmpty = Array.isArray(data) && data.length === 0;
  for (const field of selector.unmatched()) {
    const unknown = unknownName(schema, field);
    if (unknown !== undefined && !isEmpty)
      warnings.push(`fields: no record has '${unknown.path}'; ${suggestion(unknown.name, unknown.names)}`);
  }
  return narrowed;
}

/** The first name of a path that the schema does not have, with those that it has there. */
function unknownName(schema: Schema, field: string) {
  let at: unknown = schema;
  const names = field.split('.');
  for (const [index, name] of names.entries()) {
    const known = fieldsOf(at);
    const path = names.slice(0, index + 1).join('.');
    // Inside of what is not documented any name may be meant.
    if (known === undefined) return { path: field, name: field, names: [] };
    if (!Object.hasOwn(known, name)) return { path, name, names: Object.keys(known) };
    at = known[name];
  }
  return undefined;
}
