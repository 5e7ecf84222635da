/** Returns the value at a dot path such as `pagination.cursor`; the empty path is the value itself. Own keys only. */
export function readPath(value: unknown, path: string): unknown {
  if (path === '') return value;
  let at = value;
  for (const key of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string, unknown>)[key]; // an object with an own key may be read by it
  }
  return at;
}
