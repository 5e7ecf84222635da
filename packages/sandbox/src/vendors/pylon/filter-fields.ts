import type { Operator } from './filter-operators.ts';

export interface FilterField<T> {
  readonly operators: readonly Operator[];
  /** Returns the field's values as texts; none if it is not set. */
  readonly read: (record: T) => readonly string[];
}

/** The filterable fields of one search, by name. */
export type FilterFields<T> = (name: string) => FilterField<T> | undefined;

/** Common sets of operators. */
export const operators = {
  listed: ['equals', 'in', 'not_in'],
  listedOrUnset: ['equals', 'in', 'not_in', 'is_set', 'is_unset'],
  several: ['contains', 'does_not_contain', 'in', 'not_in'],
  time: ['time_is_after', 'time_is_before', 'time_range'],
  timeOrUnset: ['time_is_after', 'time_is_before', 'time_range', 'is_set', 'is_unset'],
  words: ['string_contains', 'string_does_not_contain'],
  name: ['equals', 'in', 'not_in', 'string_contains'],
} as const satisfies Record<string, readonly Operator[]>;

type OperatorSet = keyof typeof operators | readonly Operator[];

/**
 * The filterable fields of one search, as data. A set of operators alone reads the field of that name; `read` returns one
 * or several values, or none: `{ name: 'name', owner: { operators: 'listed', read: ({ owner }) => owner?.id } }`.
 */
export type FilterSketch<T> = Readonly<
  Record<string, OperatorSet | { readonly operators: OperatorSet; readonly read: (record: T) => unknown }>
>;

export function filterFields<T extends object>(sketch: FilterSketch<T>): Readonly<Record<string, FilterField<T>>> {
  const fields = Object.entries(sketch).map(([name, field]) => {
    const { operators: set, read } =
      typeof field === 'object' && 'read' in field
        ? field
        : { operators: field, read: (record: T) => valueIn(record, name) };
    return [
      name,
      { operators: typeof set === 'string' ? operators[set] : set, read: (record: T) => texts(read(record)) },
    ];
  });
  return Object.fromEntries(fields);
}

const texts = (value: unknown): readonly string[] =>
  [value]
    .flat()
    .filter((item) => item !== null && item !== undefined && item !== '')
    .map(String);

const valueIn = (record: object, name: string): unknown =>
  Object.hasOwn(record, name) ? Reflect.get(record, name) : undefined;
