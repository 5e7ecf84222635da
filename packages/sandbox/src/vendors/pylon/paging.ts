import * as v from 'valibot';
import type { Listing } from '../../engine/crud.ts';
import { decodeCursor, encodeCursor } from '../../engine/cursor.ts';
import type { SandboxRequest } from '../../engine/emulator.ts';
import { pageFrom } from '../../engine/pages.ts';
import { between, mapped, text } from './fields.ts';
import type { PylonBody } from './pylon-body.ts';
import { readInput } from './read-input.ts';
import { invalid } from './rejection.ts';

export interface LimitRule {
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

/** The usual range of a limit: "greater than 0 and less than 1000". */
const usualLimit: LimitRule = { default: 100, min: 1, max: 999 };

/** The page fields of a request, in a query or a body. A limit of 0, if accepted, means the default. */
export const pageFields = (rule: LimitRule = usualLimit) => ({
  limit: v.optional(
    mapped(between(rule.min, rule.max), (limit) => limit || rule.default),
    rule.default,
  ),
  cursor: v.optional(text, ''),
});

export interface Page {
  readonly limit: number;
  /** The cursor from the previous page; empty for the first page. */
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
    const { data, pagination } = pageByTime(records, readInput(request, schema), { request, idOf: table.idOf, time });
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

interface TimeOrder<T> {
  readonly request: SandboxRequest;
  readonly idOf: (record: T) => string | number;
  /** The field whose time determines the order. Default: `created_at`. */
  readonly time?: string | undefined;
  readonly direction?: 'newest-first' | 'oldest-first';
}

/**
 * Returns one page. Records are in the order in which they were written, and those of the same second keep it. A cursor
 * names a record by its time and id, so added or deleted records do not shift the pages. If the record was deleted, all
 * records of its second are repeated, so that none is lost.
 */
export function pageByTime<T extends object>(
  records: readonly T[],
  { limit, cursor }: Page,
  { request: { path: list }, idOf, time: field = 'created_at', direction = 'newest-first' }: TimeOrder<T>,
) {
  const sign = direction === 'oldest-first' ? 1 : -1;
  const timeOf = (record: T) => String(Reflect.get(record, field));
  const ordered = records
    .map((record, index) => ({ record, index, time: timeOf(record), id: String(idOf(record)) }))
    .sort((a, b) => sign * (compare(a.time, b.time) || a.index - b.index));
  const last = cursor === '' ? undefined : readCursor(cursor, list);
  const found = last ? ordered.findIndex(({ time, id }) => time === last.time && id === last.id) : -1;
  const rest = last ? ordered.findIndex(({ time }) => sign * compare(time, last.time) >= 0) : 0;
  const page = pageFrom(ordered, found >= 0 ? found + 1 : rest >= 0 ? rest : ordered.length, limit);
  const end = page.hasMore ? page.items.at(-1) : undefined;
  return {
    data: page.items.map(({ record }) => record),
    pagination: {
      cursor: end ? encodeCursor({ list, time: end.time, id: end.id }) : '',
      has_next_page: page.hasMore,
    },
  };
}

/** Reads the time and the id of the last record. A cursor is valid only for the list whose path it holds. */
function readCursor(cursor: string, path: string) {
  const { list, time, id } = decodeCursor(cursor) ?? {};
  if (list === path && typeof time === 'string' && typeof id === 'string') return { time, id };
  // The vendor documents neither cursors of other lists nor their error.
  throw invalid('cursor must be a cursor of this list');
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
