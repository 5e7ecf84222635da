/** A field tree: a name leads to the names selected inside it, or to `true` for the whole value. */
type Tree = Map<string, Tree | true>;

/** Field paths made ready to be applied to many records. */
export interface Selector {
  apply(record: unknown): unknown;
  /** Paths whose first name no record had. */
  unmatched(): readonly string[];
}

/** Reads paths such as `['id', 'account.name']`; a path into an array selects from each of its items. */
export function createSelector(fields: readonly string[]): Selector {
  const tree: Tree = new Map();
  for (const field of fields) plant(tree, field.split('.'));
  const seen = new Set<string>();
  return {
    apply(record) {
      if (typeof record === 'object' && record !== null)
        for (const key of tree.keys()) if (Object.hasOwn(record, key)) seen.add(key);
      return pick(record, tree);
    },
    unmatched: () => fields.filter((field) => !seen.has(field.split('.')[0] ?? '')),
  };
}

function plant(tree: Tree, [name = '', ...rest]: readonly string[]): void {
  const before = tree.get(name);
  if (before === true) return;
  if (rest.length === 0) {
    tree.set(name, true);
    return;
  }
  const branch = before ?? new Map();
  tree.set(name, branch);
  plant(branch, rest);
}

function pick(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((item) => pick(item, tree));
  if (typeof value !== 'object' || value === null) return value;
  const entries: [string, unknown][] = [];
  for (const [name, inner] of tree) {
    if (name === '__proto__' || !Object.hasOwn(value, name)) continue;
    const item = (value as Record<string, unknown>)[name]; // own key, just checked
    entries.push([name, inner === true ? item : pick(item, inner)]);
  }
  return Object.fromEntries(entries);
}
