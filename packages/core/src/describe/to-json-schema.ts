import { toJsonSchema as convert } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { fileJsonSchema, Upload } from '../define/file.ts';
import type { Schema } from '../define/schema.ts';
import { type JsonSchema, referenceTo } from './json-schema.ts';
import { referencedName } from './references.ts';

/** Converts a schema, of what is passed (`input`) or of what comes back (`output`). */
export function toJsonSchema(schema: Schema, typeMode: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = convert(schema, {
    typeMode,
    target: 'draft-2020-12',
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema }) => {
      const name = referencedName(valibotSchema);
      if (name !== undefined) return referenceTo(name);
      return isUpload(valibotSchema)
        ? { ...structuredClone(fileJsonSchema), ...describedAs(valibotSchema) }
        : undefined;
    },
    overrideAction: ({ valibotAction, jsonSchema }) => withRule(valibotAction, jsonSchema),
  }) as Record<string, unknown>; // a JSON Schema of ours is an object, never `true` or `false`
  return readable(rest);
}

/** Where rules wait for the description that may still come. */
const rulesKey = 'x-rules';

/**
 * Notes what a check asks of an object's fields, such as "exactly one of id and email". Keywords could say some of it (`oneOf` with
 * `required`), but at the root of a tool's schema several model vendors refuse them: so it is said in words.
 */
function withRule(action: object, jsonSchema: object): JsonSchema | undefined {
  if (!('type' in action && action.type === 'check' && 'message' in action)) return undefined;
  const { message } = action;
  if (typeof message !== 'string' || !message.startsWith('Expected ')) return undefined;
  // What a single field takes, its own description says. What is referred to is a record.
  if (!('$ref' in jsonSchema) && !('type' in jsonSchema && jsonSchema.type === 'object')) return undefined;
  const before = rulesKey in jsonSchema && Array.isArray(jsonSchema[rulesKey]) ? jsonSchema[rulesKey] : [];
  return { ...jsonSchema, [rulesKey]: [...before, `${message}.`] };
}

/** The description of a schema, which an override would lose. */
function describedAs(schema: object): { description?: string } {
  const description = v.getDescription(schema as Schema); // what is described is a schema
  return description === undefined ? {} : { description };
}

/** Whether a schema takes a file, however it was described: a pipe keeps the check of the schema it began with. */
const isUpload = (schema: object) => 'check' in schema && 'check' in Upload && schema.check === Upload.check;

/**
 * Puts rules into descriptions and leaves out `propertyNames: { type: 'string' }`, which every map has: the names of
 * properties are strings anyway.
 */
function readable<T>(value: T): T {
  // Each branch gives back the shape it was given.
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
