/** A value of a form: text, a list or an object. */
export type FormValue = string | readonly FormValue[] | { readonly [name: string]: FormValue };

export type FormFields = Readonly<Record<string, FormValue>>;

/** The deepest accepted nesting. It is the sandbox's own limit, because handlers are recursive. */
const depthLimit = 20;

type Branch = Map<string, Branch | string>;

/**
 * Parses the names of a form as a path with brackets: `items[0][price]=p`, `metadata[plan]=pro`, `expand[]=customer`. An
 * object whose names are all numbers is a list. The last of several equal names counts. Returns undefined for names without
 * a meaning, such as `a[b`, and for a name that has both a value and fields.
 */
export function parseForm(pairs: URLSearchParams): FormFields | undefined {
  const root: Branch = new Map();
  for (const [name, value] of pairs) {
    const path = pathOf(name);
    if (path === undefined || !put(root, path, value)) return undefined;
  }
  return Object.fromEntries([...root].map(([name, value]) => [name, toValue(value)]));
}

function pathOf(name: string): string[] | undefined {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name);
  if (!match?.[1]) return undefined;
  const inner = match[2] ? match[2].slice(1, -1).split('][') : [];
  return inner.length < depthLimit ? [match[1], ...inner] : undefined;
}

/** Returns whether the value has a place. */
function put(root: Branch, path: readonly string[], value: string): boolean {
  let branch = root;
  for (const [depth, segment] of path.entries()) {
    // `expand[]` appends to the list.
    const name = segment === '' ? String(branch.size) : segment;
    const known = branch.get(name);
    if (depth === path.length - 1) {
      if (typeof known === 'object') return false;
      branch.set(name, value);
      return true;
    }
    if (typeof known === 'string') return false;
    const next: Branch = known ?? new Map();
    branch.set(name, next);
    branch = next;
  }
  return false;
}

function toValue(value: Branch | string): FormValue {
  if (typeof value === 'string') return value;
  const entries = [...value].map(([name, inner]) => [name, toValue(inner)] as const);
  if (!entries.every(([name]) => /^\d+$/.test(name))) return Object.fromEntries(entries);
  return entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => inner);
}
