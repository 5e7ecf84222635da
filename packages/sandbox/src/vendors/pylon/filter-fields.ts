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
  words: ['string_contains', 'string_does_not_contain'],
  name: ['equals', 'in', 'not_in', 'string_contains'],
} as const satisfies Record<string, readonly Operator[]>;

/** Wraps a value that may be missing for `FilterField.read`. */
export function maybe(value: string | null | undefined): readonly string[] {
  return value === null || value === undefined || value === '' ? [] : [value];
}
