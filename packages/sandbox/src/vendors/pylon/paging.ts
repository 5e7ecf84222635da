import type { Input } from './input.ts';
import { invalid } from './rejection.ts';

export interface PageQuery {
  readonly limit: number;
  /** Position of the last record of the page before. */
  readonly after: string | undefined;
}

export interface LimitRule {
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

/** "Greater than 0 and less than 1000", as most lists have it. */
export const usualLimit: LimitRule = { default: 100, min: 1, max: 999 };

/** Reads `cursor` and `limit` of a GET list. */
export function pageFromQuery(query: URLSearchParams, rule: LimitRule = usualLimit): PageQuery {
  const text = query.get('limit');
  const limit = text === null || text === '' ? rule.default : Number(text);
  return pageQuery(limit, query.get('cursor') ?? '', rule);
}

/** Reads `cursor` and `limit` of a POST search. */
export function pageFromInput(input: Input, rule: LimitRule = usualLimit): PageQuery {
  return pageQuery(input.integer('limit') ?? rule.default, input.text('cursor') ?? '', rule);
}

function pageQuery(limit: number, cursor: string, rule: LimitRule): PageQuery {
  if (!Number.isInteger(limit) || limit < rule.min || limit > rule.max) {
    throw invalid(`limit must be between ${rule.min} and ${rule.max}`);
  }
  return { limit: limit === 0 ? rule.default : limit, after: cursor === '' ? undefined : positionOf(cursor) };
}

/** A record's place in a list: a time, and the ID that tells records of the same second apart. */
export function position(record: { readonly created_at: string; readonly id: string }): string {
  return `${record.created_at}|${record.id}`;
}

/**
 * Cuts one page out of records that come in the order in which they were written; those of the same second keep it. A
 * cursor names a record, not a number: records that come or go do not shift the pages.
 */
export function pageOf<T>(
  records: readonly T[],
  query: PageQuery,
  place: (record: T) => string,
  order: 'newest-first' | 'oldest-first' = 'newest-first',
): { readonly records: T[]; readonly pagination: { readonly cursor: string; readonly has_next_page: boolean } } {
  const direction = order === 'oldest-first' ? 1 : -1;
  const placed = records
    .map((record, index) => {
      const at = place(record);
      return { record, index, at, time: timeOf(at) };
    })
    .sort((a, b) => (compare(a.time, b.time) || a.index - b.index) * direction);
  const start = query.after === undefined ? 0 : startAfter(placed, query.after, direction);
  const page = placed.slice(start, start + query.limit);
  const last = page.at(-1);
  const more = placed.length > start + page.length && last !== undefined;
  return {
    records: page.map(({ record }) => record),
    pagination: { cursor: more ? Buffer.from(last.at).toString('base64') : '', has_next_page: more },
  };
}

/** Where the record that the cursor named is gone, all records of its second come again rather than not at all. */
function startAfter(
  placed: readonly { readonly at: string; readonly time: string }[],
  after: string,
  direction: number,
): number {
  const index = placed.findIndex(({ at }) => at === after);
  if (index >= 0) return index + 1;
  const time = timeOf(after);
  const next = placed.findIndex((other) => compare(other.time, time) * direction >= 0);
  return next < 0 ? placed.length : next;
}

function timeOf(place: string): string {
  return place.slice(0, place.indexOf('|'));
}

function positionOf(cursor: string): string {
  const text = Buffer.from(cursor, 'base64').toString();
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z\|./.test(text)) throw invalid('Invalid cursor');
  return text;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
