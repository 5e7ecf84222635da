import { scalar } from './scalar.ts';

/**
 * Writes a value in brackets: `created[gte]=1`, `items[0][price]=p`, `expand[]=x`. Only lists of objects are numbered: the
 * fields of an item must stay together. `null` and an empty list are empty text.
 */
export function bracketPairs(name: string, value: unknown): [name: string, value: string][] {
  if (value === undefined) return [];
  if (value === null) return [[name, '']];
  if (Array.isArray(value)) {
    if (value.length === 0) return [[name, '']];
    const isNumbered = value.some((item) => typeof item === 'object' && item !== null);
    return value.flatMap((item: unknown, index) => bracketPairs(`${name}[${isNumbered ? index : ''}]`, item));
  }
  if (typeof value !== 'object') return [[name, scalar(value)]];
  // A Date, for example, is text in JSON.
  if ('toJSON' in value && typeof value.toJSON === 'function') return bracketPairs(name, value.toJSON());
  return Object.entries(value).flatMap(([key, inner]) => bracketPairs(`${name}[${key}]`, inner));
}
