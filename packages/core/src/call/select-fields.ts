import type { Schema } from '../define/schema.ts';
import { schemaFields } from '../define/schema-fields.ts';
import { suggestion } from '../util/nearest.ts';
import { pickFields } from './pick-fields.ts';

/**
 * Returns a record, or each record of a list, with only the selected fields. Adds a warning for each field that no
 * record has.
 */
export function selectFields(
  data: unknown,
  schema: Schema,
  fields: readonly string[] | undefined,
  warnings: string[],
): unknown {
  if (fields === undefined) return data;
  const isList = Array.isArray(data);
  const { records, unmatched } = pickFields(isList ? data : [data], fields);
  for (const field of unmatched) {
    const unknown = unknownName(schema, field);
    if (unknown !== undefined && records.length > 0)
      warnings.push(`fields: no record has '${unknown.path}'; ${suggestion(unknown.name, unknown.names)}`);
  }
  return isList ? records : records[0];
}

/** The first name of a path that the schema does not have, with those that it has there. */
function unknownName(schema: Schema, field: string) {
  let at: unknown = schema;
  const names = field.split('.');
  for (const [index, name] of names.entries()) {
    const known = schemaFields(at);
    const path = names.slice(0, index + 1).join('.');
    // Inside an undocumented field, any name may be valid.
    if (known === undefined) return { path: field, name: field, names: [] };
    if (!Object.hasOwn(known, name)) return { path, name, names: Object.keys(known) };
    at = known[name];
  }
  return undefined;
}
