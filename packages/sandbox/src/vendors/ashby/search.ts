import { type Conditions, testOf } from '../../engine/conditions.ts';
import type { Table } from '../../engine/table.ts';
import { invalidInput } from './rejection.ts';

/** Searches have no pages and omit further matches. */
export const LARGEST_SEARCH = 100;

/** Finds the records that match the conditions of all given parameters. */
export function searchBy<T, P extends object>(
  table: Pick<Table<T>, 'filter'>,
  params: P,
  where: Conditions<T, P>,
): T[] {
  return table.filter(testOf(where, params));
}

/** Returns the parameters, or rejects the call if none of the named ones is given. */
export function requireOne<T extends object>(params: T, ...names: readonly (keyof T & string)[]): T {
  if (names.some((name) => params[name] !== undefined)) return params;
  throw invalidInput(`body: One of ${names.slice(0, -1).join(', ')} and ${names.at(-1)} is required`);
}
