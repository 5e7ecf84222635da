import { type Conditions, testOf } from '../../engine/conditions.ts';
import type { Table } from '../../engine/table.ts';
import { invalidInput } from './rejection.ts';

/** Searches are not paged: what lies beyond this many matches is left out. */
export const LARGEST_SEARCH = 100;

/** Finds the records that meet the conditions of all parameters that are given. */
export function searchBy<T, P extends object>(
  table: Pick<Table<T>, 'filter'>,
  params: P,
  where: Conditions<T, P>,
): T[] {
  return table.filter(testOf(where, params));
}

/** Returns the parameters after making sure that at least one of those named is there. */
export function requireOne<T extends object>(params: T, ...names: readonly (keyof T & string)[]): T {
  if (names.some((name) => params[name] !== undefined)) return params;
  throw invalidInput(`body: One of ${names.slice(0, -1).join(', ')} and ${names.at(-1)} is required`);
}
