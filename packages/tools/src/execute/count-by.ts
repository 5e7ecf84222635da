import { suggestion } from '@agent-connectors/core';

/** Records counted by the value of a field. */
export interface Counts {
  readonly field: string;
  /** Values with their numbers of records, the most frequent first. */
  readonly counts: readonly (readonly [value: unknown, records: number])[];
  /** Records with other values, where there are more than 200 values. */
  readonly others?: number;
}

const mostValues = 200;

/** Counts records by the value at a dot path. A record with a list there counts for each of its items; one without a value as null. */
export function countBy(records: readonly unknown[], field: string): Counts {
  const names = field.split('.');
  const counts = new Map<string, number>();
  for (const record of records) {
    const values = new Set(valuesAt(record, names).map((value) => JSON.stringify(value ?? null)));
    if (values.size === 0) values.add('null');
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  const others = sorted.slice(mostValues).reduce((sum, [, count]) => sum + count, 0);
  return {
    field,
    counts: sorted.slice(0, mostValues).map(([value, count]) => [JSON.parse(value), count] as const),
    ...(others > 0 && { others }),
  };
}

/** Says that no record has a field, which a count would show as records without a value. */
export function unknownField(records: readonly unknown[], field: string): string[] {
  if (records.length === 0 || records.some((record) => valuesAt(record, field.split('.')).length > 0)) return [];
  const names = new Set(records.slice(0, 20).flatMap((record) => pathsIn(record)));
  return [`count_by: no record has '${field}': ${suggestion(field, [...names])}`];
}

/** The fields of a record, and those of the records inside it. */
function pathsIn(record: unknown, inner = true): string[] {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return [];
  return Object.entries(record).flatMap(([name, value]) => [
    name,
    ...(inner ? pathsIn(value, false).map((path) => `${name}.${path}`) : []),
  ]);
}

/** Returns the values at a path, through lists. */
export function valuesAt(value: unknown, [name, ...rest]: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, name === undefined ? [] : [name, ...rest]));
  if (name === undefined) return value === undefined ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  const whole = [name, ...rest].join('.');
  // A field whose own name has dots, as custom fields do.
  if (rest.length > 0 && Object.hasOwn(value, whole)) return valuesAt((value as Record<string, unknown>)[whole], []);
  return Object.hasOwn(value, name) ? valuesAt((value as Record<string, unknown>)[name], rest) : []; // an object can be read by its own key
}
