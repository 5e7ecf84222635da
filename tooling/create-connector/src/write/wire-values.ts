/** Writes one value as text: objects as JSON. */
export const scalar = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);

/** Writes a value in brackets, as Stripe documents it: `a[b]=1`, `a[0][b]=1` for lists of objects, `a[]=1` for other lists. */
export function bracketed(name: string, value: unknown): [string, string][] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => bracketed(`${name}[${typeof item === 'object' ? index : ''}]`, item));
  if (typeof value !== 'object' || value === null) return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => bracketed(`${name}[${key}]`, inner));
}

/** Groups pairs by name. A repeated name has a list of its values. */
export function grouped(pairs: readonly (readonly [string, string])[]): Record<string, string | string[]> {
  const byName = Object.entries(Object.groupBy(pairs, ([name]) => name));
  return Object.fromEntries(
    byName.map(([name, group = []]) => [
      name,
      group.length === 1 ? (group[0]?.[1] ?? '') : group.map(([, value]) => value),
    ]),
  );
}

/** Returns an object in which a dot in a name nests. */
export function nested(fields: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const groups = Object.groupBy(fields, ([name]) => name.split('.')[0] ?? name);
  return Object.fromEntries(
    Object.entries(groups).map(([name, group = []]) => {
      const [only] = group;
      if (group.length === 1 && only?.[0] === name) return [name, only[1]];
      return [name, nested(group.map(([each, value]) => [each.slice(name.length + 1), value]))];
    }),
  );
}

/** Writes a field of a multipart body: text, or `name:content` for a file. */
export function partsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 ? part(value[0]) : value.map(part);
  return part(value);
}

function part(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('filename' in value) || !('content' in value))
    return scalar(value);
  return `${String(value.filename)}:${String(value.content)}`;
}
