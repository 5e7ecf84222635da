import { suggestion } from '@agent-connectors/core';

/** Records counted by the value of a field. */
export interface Counts {
  readonly field: string;
  /** Values with their numbers of records, the most frequent first. */
  readonly counts: readonly (readonly [value: unknown, records: number])[];
  /** Records with other values, where there are more values than these. */
  readonly others?: number;
}

const mostValues = 200;

/** Counts the records of a walk by the value of a field. Its memory grows with the number of values alone. */
export interface Counter {
  add(records: readonly unknown[]): void;
  /** Returns the most frequent values. Default: 200, which a model can read. */
  counts(most?: number): Counts;
  /** Returns how many values there are. */
  values(): number;
  /** Says that no record has the field, which a count would show as records without a value. */
  warnings(): string[];
}

/** Creates a counter for the value at a dot path. A record with a list there counts for each of its items; one without a value as null. */
export function createCounter(field: string): Counter {
  const names = field.split('.');
  const counts = new Map<string, number>();
  const fields = new Set<string>();
  let [seen, found] = [0, false];
  return {
    add(records) {
      for (const record of records) {
        const values = valuesAt(record, names);
        found ||= values.length > 0;
        if (!found && seen < 20) for (const path of pathsIn(record)) fields.add(path);
        seen += 1;
        const distinct = new Set(values.map((value) => JSON.stringify(value ?? null)));
        if (distinct.size === 0) distinct.add('null');
        for (const value of distinct) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    },
    counts(most = mostValues) {
      const sorted = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
      const others = sorted.slice(most).reduce((sum, [, count]) => sum + count, 0);
      return {
        field,
        counts: sorted.slice(0, most).map(([value, count]) => [JSON.parse(value), count] as const),
        ...(others > 0 && { others }),
      };
    },
    values: () => counts.size,
    warnings: () =>
      seen === 0 || found ? [] : [`count_by: no record has '${field}': ${suggestion(field, [...fields])}`],
  };
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
