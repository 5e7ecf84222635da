import { type JsonSchema, resolveReference, type SchemaDefinitions } from '@agent-connectors/core/describe';

/**
 * Returns the JSON types of a field of an item, by its dot path, through lists: none where the schema has no such field, undefined where
 * it does not say.
 */
export function typesAt(item: JsonSchema, path: string, definitions: SchemaDefinitions): readonly string[] | undefined {
  let nodes = variantsOf(item, definitions);
  for (const name of path.split('.')) {
    if (nodes.flatMap((node) => itemsOf(node, definitions)).some(isUndocumented)) return undefined;
    nodes = nodes
      .flatMap((node) => itemsOf(node, definitions))
      .flatMap((node) => {
        const field = propertiesOf(node)[name];
        return field === undefined ? [] : variantsOf(field, definitions);
      });
  }
  const types = nodes.map((node) => node['type']);
  return types.every((type) => typeof type === 'string') ? types : undefined;
}

/** Returns the items of a list, and any other node itself. */
function itemsOf(node: JsonSchema, definitions: SchemaDefinitions): JsonSchema[] {
  if (node['type'] !== 'array') return [node];
  // `items` of a JSON Schema is a schema.
  return variantsOf((node['items'] ?? {}) as JsonSchema, definitions).flatMap((item) => itemsOf(item, definitions));
}

const isUndocumented = (node: JsonSchema) =>
  node['type'] === undefined || (node['type'] === 'object' && Object.keys(propertiesOf(node)).length === 0);

// `properties` of a JSON Schema contains schemas.
const propertiesOf = (node: JsonSchema) => (node['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>;

/** Returns the schemas of which a value follows one, without null. */
function variantsOf(schema: JsonSchema, definitions: SchemaDefinitions): JsonSchema[] {
  const node = resolveReference(schema, definitions);
  // `anyOf` and `oneOf` of a JSON Schema contain schemas.
  const variants = (node['anyOf'] ?? node['oneOf']) as readonly JsonSchema[] | undefined;
  if (variants !== undefined) return variants.flatMap((variant) => variantsOf(variant, definitions));
  return node['type'] === 'null' ? [] : [node];
}
