import type { Connector } from '../define/connector.ts';
import type { Entities } from '../define/entity.ts';
import type { IdSource } from '../define/id-source.ts';
import type { AnyOperation } from '../define/operation.ts';
import { snakeCase } from '../util/names.ts';
import { type JsonSchema, resolveReference, type SchemaDefinitions } from './json-schema.ts';

/**
 * Returns where the IDs among the parameters of an operation come from, by dot path: what the operation or its entity says, otherwise
 * what the connector says of the name, otherwise, for the key of the entity's own records, its listing.
 */
export function idSourcesOf(
  connector: Connector<Entities>,
  entity: string,
  operation: AnyOperation,
  input: JsonSchema,
  definitions: SchemaDefinitions,
): Record<string, IdSource> {
  const own = listingOf(connector, entity);
  const { key, from } = connector.entities[entity] ?? {};
  const found: Record<string, IdSource> = {};
  for (const [path, name] of propertiesOf(input, definitions)) {
    const given = lookup(operation.from, path) ?? lookup(from, path) ?? lookup(connector.ids, name);
    const isOwn = name === key && operation.route.includes(`{${path}}`);
    const source = given === undefined ? (isOwn ? own : undefined) : given.source;
    if (source !== undefined && source !== null) found[path] = source;
  }
  return found;
}

/** Tells "there is none" from "nothing is said". */
function lookup(table: Readonly<Record<string, IdSource | null>> | undefined, name: string) {
  return table !== undefined && Object.hasOwn(table, name) ? { source: table[name] ?? null } : undefined;
}

/** Returns the ID of the operation that lists an entity's records. */
function listingOf({ entities }: Connector<Entities>, entity: string): IdSource | undefined {
  const operations = Object.entries(entities[entity]?.operations ?? {}).filter(([, { kind }]) => kind === 'list');
  const [action] = operations.find(([name]) => name === 'list') ?? operations.find(([name]) => name === 'search') ?? [];
  return action === undefined ? undefined : `${snakeCase(entity)}.${snakeCase(action)}`;
}

/** No parameters are nested more deeply. */
const deepest = 10;

/** Yields every property of a schema with its dot path and its name. Items of a list have the path of the list. */
function* propertiesOf(
  schema: JsonSchema,
  definitions: SchemaDefinitions,
  path: readonly string[] = [],
  inside: readonly unknown[] = [],
): Generator<readonly [path: string, name: string]> {
  const { $ref } = schema;
  // A record may contain itself: it is entered once.
  if (path.length > deepest || ($ref !== undefined && inside.includes($ref))) return;
  const within = $ref === undefined ? inside : [...inside, $ref];
  const { properties = {}, items, anyOf = [], oneOf = [] }: Parts = resolveReference(schema, definitions);
  for (const [name, property] of Object.entries(properties)) {
    const inner = [...path, name];
    yield [inner.join('.'), name];
    yield* propertiesOf(property, definitions, inner, within);
  }
  for (const each of [items ?? [], anyOf, oneOf].flat()) yield* propertiesOf(each, definitions, path, within);
}

/** The keywords of a JSON Schema that contain others. */
interface Parts {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}
