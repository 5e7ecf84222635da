/** The parts of an introspection document that declarations show. Core's own type is out of reach: core is built by this package. */
export interface Description {
  readonly entities: readonly { readonly accessor: string; readonly summary: string }[];
  readonly operations: readonly OperationDescription[];
}

export interface OperationDescription {
  readonly accessor: string;
  readonly summary: string;
  readonly docs?: string;
  readonly deprecation?: string;
  readonly input: JsonSchema;
  readonly output: JsonSchema | null;
}

/** The keywords of a JSON Schema that lead to the descriptions of fields. */
export interface JsonSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** The object that a JSON Schema describes: itself, the items of an array, or the one object of a union. */
export function objectIn(schema: JsonSchema | undefined): JsonSchema | undefined {
  if (schema === undefined || schema.properties !== undefined) return schema;
  const inner = objectIn(schema.items);
  if (inner !== undefined) return inner;
  const options = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map(objectIn);
  return options.find((option) => option?.properties !== undefined) ?? schema;
}
