import type { JsonSchema } from '@valibot/to-json-schema';
import type { Schema } from './schema.ts';

const ownJsonSchema = Symbol.for('agent-connectors.json-schema');

/**
 * Gives a schema a JSON Schema of its own, for what cannot be derived: `v.custom`, and checks that a JSON Schema can express better. A
 * function is called when the connector is described. The description of `doc` is added.
 */
// @__NO_SIDE_EFFECTS__
export function withJsonSchema<S extends Schema>(schema: S, jsonSchema: JsonSchema | (() => JsonSchema)): S {
  // Without its `pipe`, the schema is a leaf for the conversion, which would otherwise convert the parts of the pipe. It still runs them. A
  // pipe around it copies its properties, so the JSON Schema survives `doc`.
  const { pipe: _, ...leaf } = schema as S & { readonly pipe?: unknown };
  // The type is the same, because `pipe` is no part of it.
  return { ...leaf, [ownJsonSchema]: jsonSchema } as unknown as S;
}

/** Returns the JSON Schema that `withJsonSchema` gave to a schema. */
export function ownJsonSchemaOf(schema: object): JsonSchema | undefined {
  if (!(ownJsonSchema in schema)) return undefined;
  const own = schema[ownJsonSchema];
  // Only `withJsonSchema` sets it.
  return (typeof own === 'function' ? own() : own) as JsonSchema;
}
