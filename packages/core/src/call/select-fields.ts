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
  const { records, unmatched, ended } = pickFields(isList ? data : [data], fields);
  if (records.length > 0) {
    warnings.push(...unmatched.flatMap((field) => missingText(schema, field, records)));
    for (const field of ended)
      if (unknownName(schema, field) !== undefined)
        warnings.push(`fields: '${field}' leads into a value without fields, which is shown whole.`);
  }
  return isList ? records : records[0];
}

function missingText(schema: Schema, field: string, records: readonly unknown[]): string[] {
  // Whether or not a record has it: it is never selected, because programs take it for something else.
  if (field.split('.').includes('__proto__'))
    return [`fields: '${field}' cannot be selected. Read whole records to see it.`];
  const unknown = unknownName(schema, field);
  if (unknown === undefined) return [];
  // A field that only the vendor knows may be there, without what was selected inside of it.
  const isThere = unknown.path !== field && hasPath(records, unknown.path.split('.'));
  const { path, name, names } = isThere ? { path: field, name: field, names: [] } : unknown;
  return [`fields: no record has '${path}'${names.length === 0 ? '.' : `; ${suggestion(name, names)}`}`];
}

function hasPath(value: unknown, names: readonly string[]): boolean {
  if (Array.isArray(value)) return value.some((item) => hasPath(item, names));
  const [name, ...rest] = names;
  if (name === undefined) return true;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return false;
  return hasPath((value as Record<string, unknown>)[name], rest); // an object can be read by its own key
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
