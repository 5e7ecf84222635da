import type { IdSource } from '@agent-connectors/core';
import type { FilterOperator } from './filter-form.ts';

/** What a filter accepts on a field. */
export interface FilterField {
  readonly operators: readonly FilterOperator[];
  /** The only values that the field has. */
  readonly values?: readonly string[];
  /** The operation that returns the IDs that the field holds. */
  readonly from?: IdSource;
  /** The values in words, where neither of the above says it. */
  readonly hint?: string;
}

/** The fields of one filter, by name. A list of operators alone is a field with any values. */
export type FilterFields<Name extends string = string> = Readonly<
  Record<Name, FilterField | readonly FilterOperator[]>
>;

const text = ['equals', 'in', 'not_in'] as const;
const optionalText = [...text, 'is_set', 'is_unset'] as const;
const search = [...text, 'string_contains'] as const;
const words = ['string_contains', 'string_does_not_contain'] as const;
const tags = ['contains', 'does_not_contain', 'in', 'not_in'] as const;
const time = ['time_is_after', 'time_is_before', 'time_range'] as const;

/** The sets of operators that Pylon supports on its fields. */
export const operators = { text, optionalText, search, words, tags, time };

/** Returns what a filter accepts on a field, `undefined` for an unknown field. */
export function filterFieldOf(fields: FilterFields, name: string): FilterField | undefined {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return field === undefined || 'operators' in field ? field : { operators: field };
}
