import * as v from 'valibot';
import type { Listing } from '../../engine/crud.ts';
import { pageFrom } from '../../engine/pages.ts';
import { between, mapped, text } from './fields.ts';
import type { PylonBody } from './pylon-body.ts';
import { readInput } from './read-input.ts';

export interface LimitRule {
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

/** The usual range of a limit: "greater than 0 and less than 1000". */
const usualLimit: LimitRule = { default: 100, min: 1, max: 999 };

const placePattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z\|./;
const placeOf = (cursor: string) => Buffer.from(cursor, 'base64').toString();

/** The page fields of a request, in a query or a body. A limit of 0, if accepted, means the default. */
export const pageFields = (rule: LimitRule = usualLimit) => ({
  limit: v.optional(
    mapped(between(rule.min, rule.max), (limit) => limit || rule.default),
    rule.default,
  ),
  cursor: v.optional(
    v.pipe(
      text,
      v.check((cursor) => cursor === '' || placePattern.test(placeOf(cursor)), 'a cursor of this list'),
      v.transform(placeOf),
    ),
    '',
  ),
});

export interface Page {
  readonly limit: number;
  /** The time and the id of the last record of the previous page; empty for the first page. */
  readonly cursor: string;
}

/** The records of a list, and the request for a page of it. */
type Found<T> = Omit<Listing<T>, 'names'>;

export interface PageOptions {
  readonly limit?: LimitRule;
  /** The field whose time determines the order of the list. Default: `created_at`. */
  readonly time?: string;
  /** Whether the response has the cursor of the next page. Default: true. */
  readonly hasPagination?: boolean;
}

/** Creates a list with pages, newest first. */
export function paged({ limit, time, hasPagination = true }: PageOptions = {}) {
  const schema = v.object(pageFields(limit));
  return <T extends object>({ records, view, request, table }: Found<T>): PylonBody => {
    const { data, pagination } = pageByTime(records, readInput(request, schema), table.idOf, time);
    return { data: data.map(view), ...(hasPagination && { pagination }) };
  };
}

/** Returns a list without further pages, with pagination that says so. */
export function whole<T extends object>({ records, view }: Pick<Found<T>, 'records' | 'view'>): PylonBody {
  return { data: records.map(view), pagination: { cursor: '', has_next_page: false } };
}

/** Returns a list without pages and without pagination. */
export function bare<T extends object>({ records, view }: Pick<Found<T>, 'records' | 'view'>): PylonBody {
  return { data: records.map(view) };
}

/**
 * Returns one page. Records are in the order in which they were written, and those of the same second keep it. A cursor
 * names a record by its time and id, so added or deleted records do not shift the pages. If the record was deleted, all
 * records of its second are repeated, so that none is lost.
 */
export function pageByTime<T extends object>(
  records: readonly T[],
  { limit, cursor }: Page,
  idOf: (record: T) => string | number,
  field = 'created_at',
  direction: 'newest-first' | 'oldest-first' = 'newest-first',
) {
  const sign = direction === 'oldest-first' ? 1 : -1;
  const timeOf = (record: T) => String(Object.entries(record).find(([name]) => name === field)?.[1]);
  const placed = records
    .map((record, index) => ({ record, index, time: timeOf(record), place: `${timeOf(record)}|${idOf(record)}` }))
    .sort((a, b) => sign * (compare(a.time, b.time) || a.index - b.index));
  const named = placed.findIndex(({ place }) => place === cursor);
  const [time = ''] = cursor.split('|');
  const start = named >= 0 ? named + 1 : placed.findIndex((other) => sign * compare(other.time, time) >= 0);
  const page = pageFrom(placed, cursor === '' ? 0 : start < 0 ? placed.length : start, limit);
  const last = page.hasMore ? page.items.at(-1) : undefined;
  return {
    data: page.items.map(({ record }) => record),
    pagination: { cursor: last ? Buffer.from(last.place).toString('base64') : '', has_next_page: page.hasMore },
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
