import type { Calls } from './calls.ts';

/** Returns whether a test calls an operation: as `issues.list()`, or with a name from a table, as `issues[action]()` and `'list'`. */
export function isCalledIn({ named, computed, texts }: Calls, accessor: string): boolean {
  const [entity = '', action = ''] = accessor.split('.');
  return named.has(accessor) || (computed.has(entity) && texts.has(action));
}

/** Returns the paths of the properties of a JSON Schema without a description, at any depth. */
export function undescribed(schema: unknown, path = ''): string[] {
  if (!isObject(schema)) return [];
  const properties = Object.entries(schema['properties'] ?? {}).flatMap(([name, property]) => {
    const own = path === '' ? name : `${path}.${name}`;
    const isDescribed = isObject(property) && Boolean(property['description']);
    return [...(isDescribed ? [] : [own]), ...undescribed(property, own)];
  });
  const { items, additionalProperties, anyOf, oneOf, allOf, definitions, $defs } = schema;
  // Several forms of one object would repeat each description: the object's own says what its fields are.
  const forms = [anyOf, oneOf].flat().filter((each) => isObject(each) && 'properties' in each);
  const parts = [...(forms.length > 1 ? [] : [anyOf, oneOf]), allOf, definitions, $defs].flatMap((each) =>
    Object.values(each ?? {}),
  );
  return [...properties, ...[items, additionalProperties, ...parts].flatMap((part) => undescribed(part, path))];
}

// Any object can be read by key.
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
