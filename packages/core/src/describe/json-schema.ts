/** A JSON Schema (draft 2020-12) of an object. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** JSON Schemas by the names that references use. */
export type SchemaDefinitions = Readonly<Record<string, JsonSchema>>;

const prefix = '#/$defs/';

/** Returns a schema that refers to a definition. */
export const referenceTo = (name: string): { readonly $ref: string } => ({ $ref: `${prefix}${name}` });

/** Returns the definition that a schema refers to, with the keywords that the schema adds. Returns any other schema unchanged. */
export function resolveReference(schema: JsonSchema, definitions: SchemaDefinitions): JsonSchema {
  const { $ref, ...own } = schema;
  const definition = typeof $ref === 'string' ? definitions[$ref.slice(prefix.length)] : undefined;
  return definition === undefined ? schema : { ...definition, ...own };
}

/** Returns the schema with the definitions that it needs in its own `$defs`, so that it can be used alone. */
export function withDefinitions(schema: JsonSchema, definitions: SchemaDefinitions): JsonSchema {
  const needed = new Map<string, JsonSchema>();
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('$ref' in value && typeof value.$ref === 'string') {
      const name = value.$ref.slice(prefix.length);
      const definition = definitions[name];
      if (definition !== undefined && !needed.has(name)) {
        needed.set(name, definition);
        collect(definition);
      }
    }
    for (const inner of Object.values(value)) collect(inner);
  };
  collect(schema);
  return needed.size === 0 ? schema : { ...schema, $defs: Object.fromEntries(needed) };
}
