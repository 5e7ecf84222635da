/** A field of a JSON body: where it is, and what it holds. */
export interface BodyField {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Returns the object that has the fields; `undefined` where one of them would have to be inside a value that is no object. */
export function nest(fields: readonly BodyField[]): Record<string, unknown> | undefined {
  const root: Record<string, unknown> = {};
  for (const { path, value } of fields) {
    let at = root;
    for (const key of path.slice(0, -1)) {
      const found = Object.hasOwn(at, key) ? at[key] : {};
      if (typeof found !== 'object' || found === null || Array.isArray(found)) return undefined;
      // Copied: it may belong to the caller or to the definition.
      const copy = { ...found };
      set(at, key, copy);
      at = copy;
    }
    set(at, path.at(-1) ?? '', value);
  }
  return root;
}

/** Sets an own field, whatever its name. */
const set = (object: object, name: string, value: unknown) =>
  Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
