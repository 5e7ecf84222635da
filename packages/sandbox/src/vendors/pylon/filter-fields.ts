/** Operators that compare a field; `and` and `or` combine filters instead. */
export type Operator =
  | 'equals'
  | 'not_equals'
  | 'contains'
  | 'does_not_contain'
  | 'in'
  | 'not_in'
  | 'time_is_after'
  | 'time_is_before'
  | 'time_range'
  | 'string_contains'
  | 'string_does_not_contain'
  | 'is_set'
  | 'is_unset'
  | 'greater_than'
  | 'less_than'
  | 'greater_than_or_equals'
  | 'less_than_or_equals';

export interface FilterField<T> {
  readonly operators: readonly Operator[];
  /** The field's values as texts; none when it is not set. */
  readonly read: (record: T) => readonly string[];
}

/** The filterable fields of one search, by name. */
export type FilterFields<T> = (name: string) => FilterField<T> | undefined;

/** Usual sets of operators. */
export const operators = {
  listed: ['equals', 'in', 'not_in'],
  listedOrUnset: ['equals', 'in', 'not_in', 'is_set', 'is_unset'],
  several: ['contains', 'does_not_contain', 'in', 'not_in'],
  time: ['time_is_after', 'time_is_before', 'time_range'],
  timeOrUnset: ['time_is_after', 'time_is_before', 'time_range', 'is_set', 'is_unset'],
  words: ['string_contains', 'string_does_not_contain'],
  name: ['equals', 'in', 'not_in', 'string_contains'],
} as const satisfies Record<string, readonly Operator[]>;

/** Wraps a value that may be missing for `FilterField.read`. */
export function maybe(value: string | null | undefined): readonly string[] {
  return value === null || value === undefined || value === '' ? [] : [value];
}

type OperatorSet = keyof typeof operators;

/**
 * The filterable fields of one search, as data: `{ name: 'name', owner: field('listed', (record) => [record.owner.id]) }`. A
 * set of operators alone reads the field of that name.
 */
export function filterFields<T extends object>(
  fields: Readonly<Record<string, FilterField<T> | OperatorSet>>,
): Readonly<Record<string, FilterField<T>>> {
  const entries = Object.entries(fields).map(([name, field]) => [
    name,
    typeof field === 'object' ? field : { operators: operators[field], read: (record: T) => valuesOf(record, name) },
  ]);
  return Object.fromEntries(entries);
}

/** A filterable field that is read in another way than by its name. */
export function field<T>(set: OperatorSet | readonly Operator[], read: FilterField<T>['read']): FilterField<T> {
  return { operators: typeof set === 'string' ? operators[set] : set, read };
}

function valuesOf(record: object, name: string): readonly string[] {
  const value = Object.entries(record).find(([key]) => key === name)?.[1];
  const values = Array.isArray(value) ? value : [value];
  return values.filter((item) => item !== null && item !== undefined && item !== '').map(String);
}
