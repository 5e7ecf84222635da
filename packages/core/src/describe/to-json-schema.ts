import { toJsonSchema as convert } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { ownJsonSchemaOf } from '../define/own-json-schema.ts';
import type { Schema } from '../define/schema.ts';
import { type JsonSchema, referenceTo } from './json-schema.ts';
import { referencedName } from './references.ts';

/** Converts a schema into a JSON Schema of its input, what a caller passes, or its output, what a call returns. */
export function toJsonSchema(schema: Schema, typeMode: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = convert(schema, {
    typeMode,
    target: 'draft-2020-12',
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema }) => {
      const name = referencedName(valibotSchema);
      if (name !== undefined) return referenceTo(name);
      const own = ownJsonSchemaOf(valibotSchema);
      return own && { ...structuredClone(own), ...describedAs(valibotSchema) };
    },
    overrideAction: ({ valibotAction, jsonSchema }) => withRule(valibotAction, jsonSchema),
  }) as Record<string, unknown>; // a JSON Schema of ours is an object, never `true` or `false`
  return readable(rest);
}

/** The key for rules until the description is known. */
const rulesKey = 'x-rules';

/**
 * Notes what a check requires of an object's fields, such as "exactly one of id and email". Keywords could express some
 * of it (`oneOf` with `required`), but several model vendors reject them at the root of a tool's schema: so the
 * description says it.
 */
function withRule(action: object, jsonSchema: object): JsonSchema | undefined {
  if (!('type' in action && action.type === 'check' && 'message' in action)) return undefined;
  const { message } = action;
  if (typeof message !== 'string' || !message.startsWith('Expected ')) return undefined;
  // A single field has a description of its own. A reference is to a record.
  if (!('$ref' in jsonSchema) && !('type' in jsonSchema && jsonSchema.type === 'object')) return undefined;
  const before = rulesKey in jsonSchema && Array.isArray(jsonSchema[rulesKey]) ? jsonSchema[rulesKey] : [];
  return { ...jsonSchema, [rulesKey]: [...before, `${message}.`] };
}

/** Returns the description of a schema, which an override would lose. */
function describedAs(schema: object): { description?: string } {
  const description = v.getDescription(schema as Schema); // every described value is a schema
  return description === undefined ? {} : { description };
}

/**
 * Puts rules into descriptions and leaves out `propertyNames: { type: 'string' }`, which every map has: the names of
 * properties are strings anyway.
 */
function readable<T>(value: T): T {
  // Each branch returns the type that it received.
  if (Array.isArray(value)) return value.map(readable) as T;
  if (typeof value !== 'object' || value === null) return value;
  const { [rulesKey]: rules, ...plain } = value as Record<string, unknown>; // any object may be read by key
  const isMap = plain['type'] === 'object';
  const entries = Object.entries(plain).filter(([key]) => !(isMap && key === 'propertyNames'));
  const read = Object.fromEntries(entries.map(([key, item]) => [key, readable(item)]));
  if (!Array.isArray(rules)) return read as T;
  const { description = '' } = plain;
  return { ...read, description: [description, ...new Set(rules)].filter((text) => text !== '').join(' ') } as T;
}
