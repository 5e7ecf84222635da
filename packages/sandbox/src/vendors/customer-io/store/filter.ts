import { asObject } from '../../../engine/body.ts';
import type { Test } from '../../../engine/conditions.ts';

type Condition = Readonly<Record<string, unknown>>;

/** Compiles one kind of condition; undefined if it is invalid. */
type Compile<T> = (condition: Condition) => Test<T> | undefined;

/** Compiles a filter of `and`, `or`, `not` and the given kinds of conditions; undefined if it is invalid. */
export function compileFilter<T>(filter: unknown, kinds: Readonly<Record<string, Compile<T>>>): Test<T> | undefined {
  const [entry, ...more] = Object.entries(asObject(filter) ?? {});
  if (!entry || more.length > 0) return undefined;
  const [key, value] = entry;
  if (key === 'not') {
    const test = compileFilter(value, kinds);
    return test && ((record) => !test(record));
  }
  if (key === 'and' || key === 'or') {
    if (!Array.isArray(value)) return undefined;
    const tests = value.map((part) => compileFilter(part, kinds));
    if (!tests.every((test) => test !== undefined)) return undefined;
    return (record) => (key === 'and' ? tests.every((test) => test(record)) : tests.some((test) => test(record)));
  }
  return Object.hasOwn(kinds, key) ? kinds[key]?.(asObject(value) ?? {}) : undefined;
}

/** Compiles `eq` and `exists` of an attribute, compared as text; undefined for other operators. */
export function attributeTest<T extends { readonly attributes: ReadonlyMap<string, unknown> }>(
  { field, operator, value }: Condition,
  textOf: (record: T, field: string) => string | undefined,
): Test<T> | undefined {
  if (typeof field !== 'string' || field === '') return undefined;
  if (operator === 'exists') return ({ attributes }) => attributes.has(field);
  if (operator !== 'eq' || value === undefined || value === null || typeof value === 'object') return undefined;
  return (record) => textOf(record, field) === (field === 'email' ? String(value).toLowerCase() : String(value));
}
