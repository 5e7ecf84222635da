/** Returns an object in which a dot in a name nests: `variables.after` becomes `{ variables: { after } }`. */
export function nest(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [name, value] of entries) {
    const path = name.split('.');
    const last = path.pop() ?? '';
    let at = root;
    for (const key of path) {
      // A name on the way was made here, as an object: names come from definitions, which do not use one for both.
      at[key] = at[key] ?? {};
      at = at[key] as Record<string, unknown>;
    }
    at[last] = value;
  }
  return root;
}
