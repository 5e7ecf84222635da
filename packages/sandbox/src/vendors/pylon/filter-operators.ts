import { anyOf, type ComparisonOperator, containsAnyOf, isSet, not, ordered } from '../../engine/comparisons.ts';
import { invalid } from './rejection.ts';
import { requireMilliseconds } from './timestamp.ts';

const time = (test: (time: number, bounds: readonly number[]) => boolean) =>
  ordered(test, Date.parse, (operand) => requireMilliseconds(operand, 'The filter value'));

const number = (test: (value: number, operand: number) => boolean) =>
  ordered((value, [operand = 0]) => test(value, operand), Number, requireNumber);

/** Comparisons by operator. `and` and `or` are missing because they combine filters. */
export const comparisons = {
  equals: anyOf,
  not_equals: not(anyOf),
  contains: anyOf,
  does_not_contain: not(anyOf),
  in: anyOf,
  not_in: not(anyOf),
  string_contains: containsAnyOf,
  string_does_not_contain: not(containsAnyOf),
  is_set: isSet,
  is_unset: not(isSet),
  time_is_after: time((value, [after = 0]) => value > after),
  time_is_before: time((value, [before = 0]) => value < before),
  time_range: time((value, [start = 0, end = 0]) => value >= start && value <= end),
  greater_than: number((value, operand) => value > operand),
  less_than: number((value, operand) => value < operand),
  greater_than_or_equals: number((value, operand) => value >= operand),
  less_than_or_equals: number((value, operand) => value <= operand),
} satisfies Record<string, ComparisonOperator>;

export type Operator = keyof typeof comparisons;

export function isOperator(name: string): name is Operator {
  return Object.hasOwn(comparisons, name);
}

function requireNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) throw invalid('The filter value must be a number');
  return value;
}
