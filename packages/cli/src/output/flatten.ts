/** The fields of a record by dot path, such as `account.name`. */
export type Fields = ReadonlyMap<string, unknown>;

/** Returns the fields of a record. Inner objects become dot paths; lists and empty objects stay. What is no object is the field `value`. */
export function fieldsOf(record: unknown): Fields {
  const fields = new Map<string, unknown>();
  if (isObject(record)) addFields(record, '', fields);
  else fields.set('value', record);
  return fields;
}

function addFields(record: object, before: string, fields: Map<string, unknown>): void {
  for (const [name, value] of Object.entries(record)) {
    const path = before === '' ? name : `${before}.${name}`;
    if (isObject(value) && Object.keys(value).length > 0) addFields(value, path, fields);
    else fields.set(path, value);
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
