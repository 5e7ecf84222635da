/** A field tree: a name leads to the names selected inside it, or to the path that selects the whole value. */
type Tree = Map<string, Tree | string>;

/** Field paths made ready to be applied to many records. */
export interface Selector {
  apply(record: unknown): unknown;
  /** Paths that selected nothing in any record. */
  unmatched(): readonly string[];
}

/**
 * Reads paths such as `['id', 'account.name']`; a path into an array selects from each of its items. A field whose name
 * itself holds dots, as custom fields do, is selected by that name.
 */
export function createSelector(fields: readonly string[]): Selector {
  const tree: Tree = new Map();
  for (const field of fields) plant(tree, field.split('.'), field);
  const dotted = fields.filter((field) => field.includes('.'));
  const seen = new Set<string>();
  return {
    apply(record) {
      const picked = pick(record, tree, seen);
      if (dotted.length === 0 || !isObject(record) || !isObject(picked)) return picked;
      const whole = dotted.filter((field) => Object.hasOwn(record, field));
      for (const field of whole) seen.add(field);
      return { ...picked, ...Object.fromEntries(whole.map((field) => [field, record[field]])) };
    },
    // What lies inside of something that was selected as a whole was selected with it.
    unmatched: () =>
      fields.filter((field) => ![...seen].some((path) => field === path || field.startsWith(`${path}.`))),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function plant(tree: Tree, [name = '', ...rest]: readonly string[], field: string): void {
  const before = tree.get(name);
  if (typeof before === 'string') return;
  if (rest.length === 0) {
    tree.set(name, field);
    return;
  }
  const branch = before ?? new Map();
  tree.set(name, branch);
  plant(branch, rest, field);
}

function pick(value: unknown, tree: Tree, seen: Set<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => pick(item, tree, seen));
  if (!isObject(value)) return value;
  const entries: [string, unknown][] = [];
  for (const [name, inner] of tree) {
    if (name === '__proto__' || !Object.hasOwn(value, name)) continue;
    if (typeof inner === 'string') seen.add(inner);
    entries.push([name, typeof inner === 'string' ? value[name] : pick(value[name], inner, seen)]);
  }
  return Object.fromEntries(entries);
}
