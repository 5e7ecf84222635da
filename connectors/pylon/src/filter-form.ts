/** Pylon's names of the ways to compare. */
export const comparisons = [
  'equals',
  'not_equals',
  'contains',
  'does_not_contain',
  'in',
  'not_in',
  'time_is_after',
  'time_is_before',
  'time_range',
  'string_contains',
  'string_does_not_contain',
  'is_set',
  'is_unset',
  'greater_than',
  'less_than',
  'greater_than_or_equals',
  'less_than_or_equals',
] as const;

export type FilterOperator = (typeof comparisons)[number] | 'and' | 'or';

/** A condition on a field, or several of them joined by `and` or `or`; at most three levels deep. */
export interface Filter<Field extends string = string> {
  /** How to compare; `and` and `or` join `subfilters`. Which of them a field takes is in the reference. */
  readonly operator: FilterOperator;
  /** The field to look at. */
  readonly field?: Field | undefined;
  /** The slug of a custom field, in place of `field`. */
  readonly custom_field?: string | undefined;
  /** What to compare with, as text; left out for `is_set` and `is_unset`. Times are RFC 3339. */
  readonly value?: string | undefined;
  /** For `in`, `not_in`, and `time_range` (its start and its end). */
  readonly values?: readonly string[] | undefined;
  /** For `and` and `or`. */
  readonly subfilters?: readonly Filter<Field>[] | undefined;
}
