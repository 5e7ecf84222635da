/** A field tree: a name leads to the names selected inside it, or to the path that selects the whole value. */
type Tree = Map<string, Tree | string>;

/** Records reduced to some fields. */
export interface Picked {
  readonly records: readonly unknown[];
  /** Paths that matched nothing in any record. */
  readonly unmatched: readonly string[];
  /** Paths into values without fields, such as texts, which were kept as they are. */
  readonly ended: readonly string[];
}

/**
 * Reduces records to the fields at paths such as `['id', 'account.name']`; a path into an array selects from each of its
 * items. A field whose name itself holds dots, as custom fields do, is selected by that name.
 */
export function pickFields(records: readonly unknown[], fields: readonly string[]): Picked {
  const tree: Tree = new Map();
  for (const field of fields) plant(tree, field.split('.'), field);
  const dotted = fields.filter((field) => field.includes('.'));
  const seen = { matched: new Set<string>(), ended: new Set<string>() };
  const { matched, ended } = seen;
  const pickRecord = (record: unknown) => {
    const picked = typeof record === 'object' ? pick(record, tree, seen) : record;
    if (dotted.length === 0 || !isObject(record) || !isObject(picked)) return picked;
    const whole = dotted.filter((field) => Object.hasOwn(record, field));
    for (const field of whole) matched.add(field);
    return { ...picked, ...Object.fromEntries(whole.map((field) => [field, record[field]])) };
  };
  const picked = records.map(pickRecord);
  // What lies inside of a field that was selected as a whole was selected with it.
  const isMatched = (field: string) => [...matched].some((path) => field === path || field.startsWith(`${path}.`));
  const others = fields.filter((field) => !isMatched(field));
  return {
    records: picked,
    unmatched: others.filter((field) => !ended.has(field)),
    ended: others.filter((field) => ended.has(field)),
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

interface Seen {
  readonly matched: Set<string>;
  readonly ended: Set<string>;
}

function pick(value: unknown, tree: Tree, seen: Seen): unknown {
  if (Array.isArray(value)) return value.map((item) => pick(item, tree, seen));
  if (!isObject(value)) {
    if (value !== null && value !== undefined) for (const path of pathsOf(tree)) seen.ended.add(path);
    return value;
  }
  const entries: [string, unknown][] = [];
  for (const [name, inner] of tree) {
    if (name === '__proto__' || !Object.hasOwn(value, name)) continue;
    if (typeof inner === 'string') seen.matched.add(inner);
    entries.push([name, typeof inner === 'string' ? value[name] : pick(value[name], inner, seen)]);
  }
  return Object.fromEntries(entries);
}

const pathsOf = (tree: Tree): string[] =>
  [...tree.values()].flatMap((inner) => (typeof inner === 'string' ? [inner] : pathsOf(inner)));
