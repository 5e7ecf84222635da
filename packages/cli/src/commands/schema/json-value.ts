export type JsonObject = Readonly<Record<string, unknown>>;

/** Returns a value of a document as an object; an empty one for any other value. Documents are the vendor's, so that nothing is certain. */
export const objectOf = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** Returns what a reference inside a document points to (RFC 6901); `undefined` where that is not in the document. */
export function targetOf(document: unknown, reference: string): unknown {
  if (!reference.startsWith('#/')) return undefined;
  let value: unknown = document;
  for (const part of reference.slice(2).split('/')) {
    const name = decoded(part).replaceAll('~1', '/').replaceAll('~0', '~');
    const parent: JsonObject = Array.isArray(value) ? { ...value } : objectOf(value);
    if (!Object.hasOwn(parent, name)) return undefined;
    value = parent[name];
  }
  return value;
}

/** Returns an object, or what its `$ref` refers to. */
export function resolved(document: unknown, value: unknown): JsonObject {
  let found = objectOf(value);
  // A chain of references that leads back to itself ends.
  for (let steps = 0; typeof found['$ref'] === 'string' && steps < 10; steps++) {
    const { $ref, ...own } = found;
    found = { ...objectOf(targetOf(document, String($ref))), ...own };
  }
  return found;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
