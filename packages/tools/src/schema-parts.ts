import { type JsonSchema, resolveReference, type SchemaDefinitions } from '@agent-connectors/core/describe';

/** The keywords of a JSON Schema that are read here. */
export interface SchemaParts {
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: unknown;
  readonly description?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly additionalProperties?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly [keyword: string]: unknown;
}

/** Returns the keywords of a schema, or of the definition that it refers to. */
export const partsOf = (schema: JsonSchema, definitions: SchemaDefinitions): SchemaParts =>
  resolveReference(schema, definitions);

/** Returns the definitions to which a schema refers. `withDefinitions` of core puts them there. */
export const definitionsOf = (schema: JsonSchema): SchemaDefinitions => (schema['$defs'] ?? {}) as SchemaDefinitions;
