import { asObject } from '../../../engine/body.ts';
import { unprocessable } from '../errors.ts';
import type { StoredEntity } from '../hosted/operation.ts';
import { type Field, fieldOf, objectIn } from './query.ts';
import { compare, fieldValue, isEqual, valuesOf, wordsOf } from './values.ts';

/** Whether a record matches. */
export type Condition = (record: unknown) => boolean;

/** Tests the value of one field against the operand of an operator. */
type Comparison = (record: unknown, field: Field, operand: unknown) => boolean;

const ordered =
  (test: (order: number) => boolean): Comparison =>
  (record, field, operand) => {
    const order = compare(fieldValue(record, field), operand, field);
    return order !== undefined && test(order);
  };

const comparisons: Readonly<Record<string, Comparison>> = {
  eq: (record, field, operand) => isEqual(fieldValue(record, field), operand, field),
  neq: (record, field, operand) => !isEqual(fieldValue(record, field), operand, field),
  gt: ordered((order) => order > 0),
  gte: ordered((order) => order >= 0),
  lt: ordered((order) => order < 0),
  lte: ordered((order) => order <= 0),
  in: (record, field, operand) =>
    Array.isArray(operand) && operand.some((each) => isEqual(fieldValue(record, field), each, field)),
  like: (record, field, operand) => pattern(String(operand)).test(String(fieldValue(record, field) ?? '')),
  // The documents contradict each other about the order of the words. In order is the stricter reading.
  fuzzy: (record, field, operand) => inOrder(wordsOf(fieldValue(record, field)), wordsOf(operand)),
  keyword: (record, field, operand) => {
    const present = new Set(wordsOf(fieldValue(record, field)));
    return wordsOf(operand).some((word) => present.has(word));
  },
  contains: (record, field, operand) => valuesOf(record, field).some((value) => isEqual(value, operand, field)),
};

/** Returns the pattern of `like`: `%` stands for any text; without one, the text may occur anywhere. */
function pattern(text: string): RegExp {
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('%', '[\\s\\S]*');
  return new RegExp(text.includes('%') ? `^${escaped}$` : escaped, 'i');
}

/** Whether every word starts a word of the text, one after the other. */
function inOrder(text: readonly string[], wanted: readonly string[]): boolean {
  let from = 0;
  return wanted.every((word) => {
    const found = text.findIndex((each, index) => index >= from && each.startsWith(word));
    from = found + 1;
    return found >= 0;
  });
}

/** Compiles a filter; ends the request with a 422 for an unknown operator or field. */
export function conditionOf(entity: StoredEntity, filter: unknown, path = 'query.filter'): Condition {
  const conditions = Object.entries(objectIn(filter, path)).map(([operator, operand]) =>
    operatorOf(entity, operator, operand, `${path}.${operator}`),
  );
  return (record) => conditions.every((condition) => condition(record));
}

function operatorOf(entity: StoredEntity, operator: string, operand: unknown, path: string): Condition {
  if (operator === 'and' || operator === 'or') {
    if (!Array.isArray(operand)) throw unprocessable(path, `${path} must be a list`, 'type_error');
    const parts = operand.map((part, index) => conditionOf(entity, part, `${path}[${index}]`));
    return operator === 'and'
      ? (record) => parts.every((part) => part(record))
      : (record) => parts.some((part) => part(record));
  }
  if (operator === 'not') {
    const inner = conditionOf(entity, operand, path);
    return (record) => !inner(record);
  }
  if (operator === 'any') return anyOf(entity, operand, path);
  const comparison = Object.hasOwn(comparisons, operator) ? comparisons[operator] : undefined;
  if (!comparison)
    throw unprocessable(
      path,
      `Unknown operator '${operator}'. Operators: ${[...Object.keys(comparisons), 'any', 'and', 'or', 'not'].join(', ')}`,
    );
  const tests = Object.entries(objectIn(operand, path)).map(([name, value]) => {
    if (operator === 'in' && !Array.isArray(value))
      throw unprocessable(path, `${path}.${name} must be a list`, 'type_error');
    const field = fieldOf(entity, name);
    return (record: unknown) => comparison(record, field, value);
  });
  return (record) => tests.every((test) => test(record));
}

/** Compiles `any`: one item of a list matches a condition, whose fields are those of the item. */
function anyOf(entity: StoredEntity, operand: unknown, path: string): Condition {
  const tests = Object.entries(objectIn(operand, path)).map(([name, nested]) => {
    const field = fieldOf(entity, name);
    const names = new Set(fieldNames(nested));
    const item: StoredEntity = { fields: Object.fromEntries([...names].map((each) => [each, 'object'])) };
    const condition = conditionOf(item, nested, `${path}.${name}`);
    return (record: unknown) => valuesOf(record, field).some((value) => (value ?? null) !== null && condition(value));
  });
  return (record) => tests.every((test) => test(record));
}

/** Returns the names that stand for fields in a condition: those below operators that compare. */
function fieldNames(condition: unknown): string[] {
  return Object.entries(asObject(condition) ?? {}).flatMap(([operator, operand]) => {
    if (operator === 'and' || operator === 'or') return Array.isArray(operand) ? operand.flatMap(fieldNames) : [];
    if (operator === 'not') return fieldNames(operand);
    return Object.keys(asObject(operand) ?? {});
  });
}
