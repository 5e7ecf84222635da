/** The parts of an introspection document that declarations show. The type of core is not available, because this package builds core. */
export interface Description {
  readonly entities: readonly { readonly accessor: string; readonly summary: string }[];
  readonly operations: readonly OperationDescription[];
  readonly $defs: Definitions;
}

export interface OperationDescription {
  readonly accessor: string;
  readonly summary: string;
  readonly docs?: string;
  readonly deprecation?: string;
  readonly input: JsonSchema;
  readonly output: JsonSchema | null;
}

/** The keywords of a JSON Schema that contain or lead to descriptions of fields. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** The records that schemas refer to, by name. */
export type Definitions = Readonly<Record<string, JsonSchema>>;

/**
 * Returns the object that a JSON Schema describes: the schema itself, the record that it refers to, the items of an array, or the
 * object of a union. Returns undefined for a schema that refers only to itself.
 */
export function objectIn(
  schema: JsonSchema | undefined,
  definitions: Definitions,
  within: readonly string[] = [],
): JsonSchema | undefined {
  if (schema === undefined || schema.properties !== undefined) return schema;
  const { $ref } = schema;
  if ($ref !== undefined) {
    const definition = within.includes($ref) ? undefined : definitions[$ref.replace('#/$defs/', '')];
    return objectIn(definition, definitions, [...within, $ref]);
  }
  const inner = objectIn(schema.items, definitions, within);
  if (inner !== undefined) return inner;
  const options = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map((option) =>
    objectIn(option, definitions, within),
  );
  return options.find((option) => option?.properties !== undefined) ?? schema;
}
