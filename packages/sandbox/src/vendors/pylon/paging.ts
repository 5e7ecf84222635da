import * as v from 'valibot';
import type { Listing } from '../../engine/crud.ts';
import { integer, text } from './fields.ts';
import type { PylonBody } from './pylon-body.ts';
import { readInput } from './read-input.ts';

export interface LimitRule {
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

/** "Greater than 0 and less than 1000", as most lists have it. */
const usualLimit: LimitRule = { default: 100, min: 1, max: 999 };

/** The fields of a request that say which page is wanted, in a query or a body. A limit of 0, where it is taken, is the usual one. */
export const pageFields = (rule: LimitRule = usualLimit) => ({
  limit: v.optional(
    v.pipe(
      integer,
      v.check((limit) => limit >= rule.min && limit <= rule.max, `between ${rule.min} and ${rule.max}`),
      v.transform((limit) => limit || rule.default),
    ),
    rule.default,
  ),
  cursor: v.optional(
    v.pipe(
      text,
      v.transform((cursor) => Buffer.from(cursor, 'base64').toString()),
      v.regex(/^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z\|.+)?$/, 'a cursor of this list'),
    ),
    '',
  ),
});

export interface Page {
  readonly limit: number;
  /** The place of the last record of the page before; empty for the first page. */
  readonly cursor: string;
}

/** What a list has found, and the request that says which page of it is wanted. */
type Found<T> = Omit<Listing<T>, 'names'>;

export interface PageOptions {
  readonly limit?: LimitRule;
  /** The field whose time gives the list its order. Default: `created_at`. */
  readonly time?: string;
  /** Whether the response says where the next page begins. Default: true. */
  readonly hasPagination?: boolean;
}

/** A list that is cut into pages, newest first. */
export function paged({ limit, time, hasPagination = true }: PageOptions = {}) {
  const schema = v.object(pageFields(limit));
  return <T extends object>({ records, view, request, table }: Found<T>): PylonBody => {
    const place = (record: T) => placeOf(record, table.idOf(record), time);
    const { data, pagination } = pageOf(records, readInput(request, schema), place);
    return { data: data.map(view), ...(hasPagination && { pagination }) };
  };
}

/** A list that comes whole, but says so. */
export function whole<T extends object>({ records, view }: Pick<Found<T>, 'records' | 'view'>): PylonBody {
  return { data: records.map(view), pagination: { cursor: '', has_next_page: false } };
}

/** A list that comes whole and has no pagination. */
export function bare<T extends object>({ records, view }: Pick<Found<T>, 'records' | 'view'>): PylonBody {
  return { data: records.map(view) };
}

/** A record's place in a list: a time, and the id that tells records of the same second apart. */
export function placeOf(record: object, id: string | number, time = 'created_at'): string {
  return `${Object.entries(record).find(([field]) => field === time)?.[1]}|${id}`;
}

/**
 * Cuts one page out of records that come in the order in which they were written; those of the same second keep it. A
 * cursor names a record, not a number: records that come or go do not shift the pages.
 */
export function pageOf<T>(
  records: readonly T[],
  { limit, cursor }: Page,
  place: (record: T) => string,
  order: 'newest-first' | 'oldest-first' = 'newest-first',
) {
  const direction = order === 'oldest-first' ? 1 : -1;
  const placed = records
    .map((record, index) => ({ record, index, at: place(record) }))
    .sort((a, b) => (compareTimes(a.at, b.at) || a.index - b.index) * direction);
  const start = cursor === '' ? 0 : startAfter(placed, cursor, direction);
  const page = placed.slice(start, start + limit);
  const last = page.at(-1);
  const more = placed.length > start + page.length && last !== undefined;
  return {
    data: page.map(({ record }) => record),
    pagination: { cursor: more ? Buffer.from(last.at).toString('base64') : '', has_next_page: more },
  };
}

/** Where the record that the cursor named is gone, all records of its second come again rather than not at all. */
function startAfter(placed: readonly { readonly at: string }[], cursor: string, direction: number): number {
  const index = placed.findIndex(({ at }) => at === cursor);
  if (index >= 0) return index + 1;
  const next = placed.findIndex(({ at }) => compareTimes(at, cursor) * direction >= 0);
  return next < 0 ? placed.length : next;
}

function compareTimes(a: string, b: string): number {
  const [first, second] = [a.slice(0, a.indexOf('|')), b.slice(0, b.indexOf('|'))];
  return first < second ? -1 : first > second ? 1 : 0;
}
