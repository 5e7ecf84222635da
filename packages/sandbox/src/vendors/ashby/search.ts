import { type Conditions, testOf } from '../../engine/conditions.ts';
import type { Table } from '../../engine/table.ts';

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
