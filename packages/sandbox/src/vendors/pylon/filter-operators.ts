import { invalid } from './rejection.ts';
import { millisecondsOf, requireMilliseconds } from './timestamp.ts';

type Comparison = (values: readonly string[]) => boolean;

/** How each operator compares the values of a field with its operands. */
const comparisons = {
  equals: anyOf,
  not_equals: not(anyOf),
  contains: anyOf,
  does_not_contain: not(anyOf),
  in: anyOf,
  not_in: not(anyOf),
  string_contains: substring,
  string_does_not_contain: not(substring),
  is_set: () => (values) => values.length > 0,
  is_unset: () => (values) => values.length === 0,
  time_is_after: moment((time, [after = 0]) => time > after),
  time_is_before: moment((time, [before = 0]) => time < before),
  time_range: moment((time, [start = 0, end = 0]) => time >= start && time <= end),
  greater_than: number((value, operand) => value > operand),
  less_than: number((value, operand) => value < operand),
  greater_than_or_equals: number((value, operand) => value >= operand),
  less_than_or_equals: number((value, operand) => value <= operand),
} satisfies Record<string, (operands: readonly string[]) => Comparison>;

/** An operator that compares a field; `and` and `or` combine filters instead. */
export type Operator = keyof typeof comparisons;

export function isOperator(name: string): name is Operator {
  return Object.hasOwn(comparisons, name);
}

/** Prepares a comparison; refuses operands that the operator cannot take. */
export function compareWith(operator: Operator, operands: readonly string[]): Comparison {
  return comparisons[operator](operands);
}

function anyOf(operands: readonly string[]): Comparison {
  const wanted = new Set(operands);
  return (values) => values.some((value) => wanted.has(value));
}

function substring(operands: readonly string[]): Comparison {
  const wanted = operands.map((operand) => operand.toLowerCase());
  return (values) => values.some((value) => wanted.some((part) => value.toLowerCase().includes(part)));
}

function not(comparison: (operands: readonly string[]) => Comparison): (operands: readonly string[]) => Comparison {
  return (operands) => {
    const matches = comparison(operands);
    return (values) => !matches(values);
  };
}

function moment(
  test: (time: number, bounds: readonly number[]) => boolean,
): (operands: readonly string[]) => Comparison {
  return (operands) => {
    const bounds = operands.map((operand) => requireMilliseconds(operand, 'The filter value'));
    return (values) => values.some((value) => test(millisecondsOf(value) ?? Date.parse(value), bounds));
  };
}

function number(test: (value: number, operand: number) => boolean): (operands: readonly string[]) => Comparison {
  return ([text = '']) => {
    const operand = Number(text);
    if (text.trim() === '' || Number.isNaN(operand)) throw invalid('The filter value must be a number');
    return (values) => values.some((value) => test(Number(value), operand));
  };
}
