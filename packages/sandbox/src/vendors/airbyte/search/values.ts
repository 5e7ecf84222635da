import { asObject } from '../../../engine/body.ts';
import type { Field } from './query.ts';

/** Returns the values at the path of a field: one, or several where a list is on the way. */
export function valuesOf(record: unknown, { path }: Field): unknown[] {
  let values: unknown[] = [record];
  for (const key of path.split('.'))
    values = values.flatMap((value) => {
      const found = asObject(value)?.[key.replace(/\[\]$/, '')];
      return Array.isArray(found) ? found : [found];
    });
  return values;
}

/** Returns the single value at the path of a field, lists included. */
export function fieldValue(record: unknown, { path }: Field): unknown {
  let value = record;
  for (const key of path.split('.')) value = asObject(value)?.[key];
  return value;
}

/** Compares two values of a field: negative, zero or positive; undefined if they have no order. Times are compared as such. */
export function compare(a: unknown, b: unknown, { type }: Field): number | undefined {
  if (a === null || a === undefined || b === null || b === undefined) return undefined;
  if (type === 'date-time') return difference(Date.parse(String(a)), Date.parse(String(b)));
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  return undefined;
}

const difference = (a: number, b: number) => (Number.isNaN(a - b) ? undefined : a - b);

/** Whether two values are equal; times are equal in every notation. */
export function isEqual(a: unknown, b: unknown, field: Field): boolean {
  if ((a ?? null) === null || (b ?? null) === null) return (a ?? null) === (b ?? null);
  return compare(a, b, field) === 0 || JSON.stringify(a) === JSON.stringify(b);
}

/** Returns the words of a text, in lower case. */
export const wordsOf = (text: unknown): string[] =>
  String(text ?? '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
