import { invalidInput } from './errors.ts';
import { momentOf } from './moments.ts';

type Value = string | number | boolean | null;

/** Compares the value of a field with the operand of a filter. */
type Operator = (value: Value, operand: unknown) => boolean;

const includes: Operator = (value, operands) => Array.isArray(operands) && operands.includes(value);
const ordered = (test: (value: number, bound: number) => boolean): Operator => {
  return (value, operand) => value !== null && test(Number(value), Number(operand));
};
const text = (test: (value: string, operand: string) => boolean): Operator => {
  return (value, operand) => value !== null && test(String(value), String(operand));
};
const ignoringCase = (test: (value: string, operand: string) => boolean): Operator =>
  text((value, operand) => test(value.toLowerCase(), operand.toLowerCase()));
const withoutAccents = (value: string) => value.normalize('NFD').replace(/\p{M}/gu, '');
const not =
  (operator: Operator): Operator =>
  (value, operand) =>
    !operator(value, operand);

const contains = (value: string, part: string) => value.includes(part);
const startsWith = (value: string, part: string) => value.startsWith(part);
const endsWith = (value: string, part: string) => value.endsWith(part);
const equals = (value: string, other: string) => value === other;
const eq: Operator = (value, operand) => value === operand;

const operators: Readonly<Record<string, Operator>> = {
  eq,
  neq: not(eq),
  in: includes,
  nin: not(includes),
  gt: ordered((value, bound) => value > bound),
  gte: ordered((value, bound) => value >= bound),
  lt: ordered((value, bound) => value < bound),
  lte: ordered((value, bound) => value <= bound),
  null: (value, operand) => (value === null) === operand,
  contains: text(contains),
  notContains: not(text(contains)),
  containsIgnoreCase: ignoringCase(contains),
  notContainsIgnoreCase: not(ignoringCase(contains)),
  containsIgnoreCaseAndAccent: ignoringCase((value, part) => withoutAccents(value).includes(withoutAccents(part))),
  startsWith: text(startsWith),
  startsWithIgnoreCase: ignoringCase(startsWith),
  notStartsWith: not(text(startsWith)),
  endsWith: text(endsWith),
  notEndsWith: not(text(endsWith)),
  eqIgnoreCase: ignoringCase(equals),
  neqIgnoreCase: not(ignoringCase(equals)),
};

/** Tests a field against a comparator such as `{ in: ['a', 'b'] }`. All of its operators must match. */
export function compares(field: string, value: unknown, comparator: object, now: Date): boolean {
  if (Array.isArray(value)) return comparesList(field, value, comparator, now);
  const isTime = /(At|Date)$/.test(field);
  // Fields that are compared have scalar values, and a missing one counts as null.
  const scalar = (value ?? null) as Value;
  const read = (operand: unknown): unknown => {
    if (!isTime || typeof operand !== 'string') return operand;
    const moment = momentOf(operand, now);
    if (moment === undefined) throw invalidInput(`${field} must be compared with a date or an ISO 8601 duration.`);
    return moment;
  };
  const compared = isTime && scalar !== null ? Date.parse(String(scalar)) : scalar;
  return given(comparator).every(([name, operand]) => {
    if (name === 'and' || name === 'or') {
      const alternatives = objectsIn(operand).map((one) => compares(field, value, one, now));
      return name === 'and' ? alternatives.every(Boolean) : alternatives.some(Boolean);
    }
    const operator = operators[name];
    if (!operator) throw invalidInput(`The sandbox does not emulate the comparator ${name} of ${field}.`);
    return operator(compared, Array.isArray(operand) ? operand.map(read) : read(operand));
  });
}

/** Tests a list of texts: `some`, `every` and `length`. */
function comparesList(field: string, values: readonly unknown[], comparator: object, now: Date): boolean {
  return given(comparator).every(([name, operand]) => {
    const inner = fieldsOf(operand);
    if (name === 'length') return compares(name, values.length, inner, now);
    const matches = (value: unknown) => compares(field, value, inner, now);
    return name === 'every' ? values.every(matches) : values.some(matches);
  });
}

/** Returns the entries of an input object that have a value. */
export const given = (input: object) =>
  Object.entries(input).filter(([, value]) => value !== undefined && value !== null);

/** Returns the fields of an input object; none for any other value. */
export const fieldsOf = (input: unknown): Readonly<Record<string, unknown>> =>
  typeof input === 'object' && input !== null ? { ...input } : {};

export const objectsIn = (list: unknown): readonly object[] =>
  Array.isArray(list) ? list.filter((item) => typeof item === 'object' && item !== null) : [];
