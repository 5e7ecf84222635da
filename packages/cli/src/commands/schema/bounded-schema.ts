import { type JsonObject, listOf, objectOf, resolved, targetOf } from './json-value.ts';

/** Keywords that are kept as they are. */
const kept = [
  'type',
  'enum',
  'const',
  'default',
  'format',
  'description',
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'required',
  'example',
  'examples',
  'nullable',
  'deprecated',
  'readOnly',
  'title',
];

/** What a schema is expanded with. One is shared by the schemas that are shown together. */
export interface Expansion {
  readonly document: unknown;
  /** References that were expanded already. Afterwards they are only named. */
  readonly expanded: Set<string>;
}

/**
 * Expands a JSON Schema to so many levels. A reference is expanded where it occurs first, with its name as `title`, and is a name afterwards:
 * `{ $ref: 'Campaign' }`. What lies deeper is left out, which `truncated: true` says.
 */
export function boundedSchema(schema: unknown, depth: number, expansion: Expansion): JsonObject {
  const { document, expanded } = expansion;
  const { $ref: reference, ...own } = objectOf(schema);
  if (typeof reference !== 'string') return expandedObject(merged(objectOf(schema), document), depth, expansion);
  const name = reference.slice(reference.lastIndexOf('/') + 1);
  if (targetOf(document, reference) === undefined) return { $ref: name, unresolved: true, ...plain(own) };
  if (expanded.has(reference)) return { $ref: name, ...plain(own) };
  const found = { title: name, ...merged(resolved(document, schema), document) };
  // What lies below may lead back to here.
  if (depth <= 0) return { ...plain(found), ...(isDeep(found) && { truncated: true }) };
  expanded.add(reference);
  return expandedObject(found, depth, expansion);
}

function expandedObject(schema: JsonObject, depth: number, expansion: Expansion): JsonObject {
  const { items, additionalProperties } = schema;
  // A list is no level of its own.
  const list = isObject(items) && { items: boundedSchema(items, depth, expansion) };
  const { items: _, ...besides } = schema;
  if (depth <= 0) return { ...plain(schema), ...list, ...(isDeep(besides) && { truncated: true }) };
  const inner = (value: unknown) => boundedSchema(value, depth - 1, expansion);
  const properties = Object.entries(objectOf(schema['properties']));
  return {
    ...plain(schema),
    ...(properties.length > 0 && {
      properties: Object.fromEntries(properties.map(([name, value]) => [name, inner(value)])),
    }),
    ...list,
    ...(isObject(additionalProperties) && { additionalProperties: inner(additionalProperties) }),
    ...Object.fromEntries(choicesOf(schema).map((name) => [name, listOf(schema[name]).map(inner)])),
  };
}

const choicesOf = (schema: JsonObject) => ['oneOf', 'anyOf', 'allOf'].filter((name) => listOf(schema[name]).length > 0);

/** Returns whether a schema has others in it. */
const isDeep = (schema: JsonObject) =>
  ['properties', 'items', 'additionalProperties'].some((name) => isObject(schema[name])) ||
  choicesOf(schema).length > 0;

/** Joins the parts of `allOf` where all are objects with properties: what they describe together is one object. */
export function merged(schema: JsonObject, document: unknown): JsonObject {
  const { allOf, ...own } = schema;
  const parts = listOf(allOf).map((part) => resolved(document, part));
  if (parts.length === 0 || parts.some((part) => listOf(part['allOf']).length > 0)) return schema;
  const all = [...parts, own];
  return {
    ...Object.assign({}, ...all),
    properties: Object.assign({}, ...all.map(({ properties }) => objectOf(properties))),
    required: [...new Set(all.flatMap(({ required }) => listOf(required)))],
  };
}

const plain = (schema: JsonObject): JsonObject =>
  Object.fromEntries(kept.filter((name) => schema[name] !== undefined).map((name) => [name, schema[name]]));

const isObject = (value: unknown): boolean => Object.keys(objectOf(value)).length > 0;
