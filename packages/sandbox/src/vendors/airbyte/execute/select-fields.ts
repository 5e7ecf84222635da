import { asObject } from '../../../engine/body.ts';

/** Keys of records, and below them the keys of nested objects; an empty tree stands for the whole value. */
type Tree = Map<string, Tree>;

function treeOf(paths: readonly string[]): Tree {
  const root: Tree = new Map();
  for (const path of paths) {
    let node = root;
    for (const key of path.split('.')) {
      const next = node.get(key) ?? new Map();
      node.set(key, next);
      node = next;
    }
  }
  return root;
}

/** Keeps or removes the fields at dot paths, in a record or in every record of a list. `select` wins over `exclude`. */
export function selectFields(
  result: unknown,
  {
    select,
    exclude,
  }: {
    readonly select?: readonly string[] | null | undefined;
    readonly exclude?: readonly string[] | null | undefined;
  },
): unknown {
  if (select && select.length > 0) return kept(result, treeOf(select));
  if (exclude && exclude.length > 0) return removed(result, treeOf(exclude));
  return result;
}

function kept(value: unknown, tree: Tree): unknown {
  if (tree.size === 0) return value;
  if (Array.isArray(value)) return value.map((item) => kept(item, tree));
  const fields = asObject(value);
  if (!fields) return value;
  return Object.fromEntries(
    [...tree].filter(([key]) => Object.hasOwn(fields, key)).map(([key, below]) => [key, kept(fields[key], below)]),
  );
}

function removed(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((item) => removed(item, tree));
  const fields = asObject(value);
  if (!fields) return value;
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([key]) => tree.get(key)?.size !== 0)
      .map(([key, inner]) => {
        const below = tree.get(key);
        return [key, below ? removed(inner, below) : inner];
      }),
  );
}
