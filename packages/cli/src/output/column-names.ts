import type { Fields } from './flatten.ts';

/** The names of columns. */
export interface ColumnNames {
  /** Those that were asked for, in order. */
  readonly asked: readonly string[];
  /** All others that the records have. */
  readonly others: readonly string[];
}

/** Returns the names of the columns for some records. */
export function columnNames(rows: readonly Fields[], preferred: readonly string[] = []): ColumnNames {
  const seen = pathsOf(rows);
  const asked = new Set(preferred.flatMap((name) => named(name, seen)));
  return { asked: [...asked], others: seen.filter((path) => !asked.has(path)) };
}

function pathsOf(rows: readonly Fields[]): readonly string[] {
  const paths = new Set(rows.flatMap((row) => [...row.keys()]));
  const objects = new Set([...paths].flatMap(ancestorsOf));
  const withValues = new Set(
    rows.flatMap((row) => [...row].flatMap(([path, value]) => (isMissing(value) ? [] : [path]))),
  );
  // A field that is null in one record and an object in another needs no column of its own.
  return [...paths].filter((path) => withValues.has(path) || !objects.has(path));
}

/** The columns that a name stands for: itself, the fields inside of it, or the list that it points into. */
function named(name: string, seen: readonly string[]): readonly string[] {
  if (seen.includes(name)) return [name];
  const inner = seen.filter((path) => path.startsWith(`${name}.`));
  if (inner.length > 0) return inner;
  const outer = ancestorsOf(name).find((path) => seen.includes(path));
  return [outer ?? name];
}

/** `a.b.c` has the ancestors `a` and `a.b`. */
function ancestorsOf(path: string): string[] {
  const names = path.split('.');
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join('.'));
}

export const isMissing = (value: unknown): boolean => value === null || value === undefined;
