import { readPath } from '../read-path.ts';
import type { PageAnswer, PagePosition, Pagination } from './pagination.ts';

interface CursorPages {
  /** Dot path of the items. */
  readonly items: string;
  /** Dot path of the next cursor. */
  readonly next: string;
  /** Dot path of a flag that says whether another page follows; without it a cursor alone says so. */
  readonly more?: string;
  /** The vendor's name for the cursor parameter. Default: `cursor`. */
  readonly cursorParam?: string;
  /** The vendor's name for the page size. Default: `limit`. */
  readonly limitParam?: string;
  /** The vendor sends a cursor even after the last record: an empty page ends the walk. */
  readonly endsOnEmptyPage?: boolean;
}

const text = (value: unknown) =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined;

function cursorPosition(options: CursorPages, { body, count }: PageAnswer): PagePosition {
  const more = options.more === undefined ? undefined : readPath(body, options.more);
  if (more === false || (options.endsOnEmptyPage && count === 0)) return {};
  const nextCursor = text(readPath(body, options.next));
  return nextCursor === undefined ? { stranded: more === true } : { nextCursor };
}

/** Pages found by an opaque cursor that each page hands out. */
// @__NO_SIDE_EFFECTS__
export function cursorPages(options: CursorPages): Pagination {
  return {
    style: 'cursor',
    items: options.items,
    wire: { cursor: options.cursorParam ?? 'cursor', limit: options.limitParam ?? 'limit' },
    encode: (cursor) => cursor,
    position: (page) => cursorPosition(options, page),
  };
}

/** Pages found by an opaque cursor, with a token on the last page that a later call takes to get only what changed. */
// @__NO_SIDE_EFFECTS__
export function tokenPages(options: CursorPages & { readonly syncToken: string }): Pagination {
  return {
    ...cursorPages(options),
    style: 'token',
    position: (page) => ({
      ...cursorPosition(options, page),
      syncToken: text(readPath(page.body, options.syncToken)),
    }),
  };
}

interface CountedPages {
  readonly items: string;
  /** Dot path of the number of records in all. */
  readonly total?: string;
  readonly limitParam?: string;
  /** Page size where the caller names none, so that a short page can be told from a full one. */
  readonly defaultLimit: number;
}

function wholeNumber(cursor: string, least: number): number {
  const value = /^\d{1,15}$/.test(cursor) ? Number(cursor) : -1;
  if (value < least)
    throw new RangeError('a cursor of this listing is a whole number; pass meta.nextCursor as it came');
  return value;
}

const totalOf = (options: CountedPages, body: unknown) => {
  const total = options.total === undefined ? undefined : readPath(body, options.total);
  return typeof total === 'number' ? total : undefined;
};

/** Pages found by their number. Our cursor carries the number. */
// @__NO_SIDE_EFFECTS__
export function numberedPages(
  options: CountedPages & { readonly pageParam?: string; readonly firstPage?: 0 | 1 },
): Pagination {
  const first = options.firstPage ?? 1;
  return {
    style: 'page',
    items: options.items,
    wire: { cursor: options.pageParam ?? 'page', limit: options.limitParam ?? 'limit' },
    encode: (cursor) => wholeNumber(cursor, first),
    position({ body, count, cursor, limit = options.defaultLimit }) {
      const page = cursor === undefined ? first : wholeNumber(cursor, first);
      const total = totalOf(options, body);
      const more = count > 0 && (total === undefined ? count >= limit : (page - first + 1) * limit < total);
      return { nextCursor: more ? String(page + 1) : undefined, total };
    },
  };
}

/** Pages found by how many records to pass over. Our cursor carries the offset. */
// @__NO_SIDE_EFFECTS__
export function offsetPages(options: CountedPages & { readonly offsetParam?: string }): Pagination {
  return {
    style: 'offset',
    items: options.items,
    wire: { cursor: options.offsetParam ?? 'offset', limit: options.limitParam ?? 'limit' },
    encode: (cursor) => wholeNumber(cursor, 0),
    position({ body, count, cursor, limit = options.defaultLimit }) {
      const end = (cursor === undefined ? 0 : wholeNumber(cursor, 0)) + count;
      const total = totalOf(options, body);
      const more = count > 0 && (total === undefined ? count >= limit : end < total);
      return { nextCursor: more ? String(end) : undefined, total };
    },
  };
}

/**
 * Pages found by a link to the next one, from a dot path of the body or from the `Link` header (RFC 8288).
 * The link becomes the cursor; it is followed only to the API's own origin.
 */
// @__NO_SIDE_EFFECTS__
export function linkPages(options: {
  readonly items: string;
  readonly next?: string;
  readonly limitParam?: string;
}): Pagination {
  return {
    style: 'link',
    items: options.items,
    wire: { limit: options.limitParam ?? 'limit' },
    encode: (cursor) => cursor,
    position: ({ body, headers }) => ({
      nextCursor:
        options.next === undefined ? linkHeader(headers.get('link') ?? '') : text(readPath(body, options.next)),
    }),
  };
}

function linkHeader(header: string): string | undefined {
  return /<([^>]*)>\s*(?:;[^,]*)?;\s*rel="?(?:[^",]*\s)?next\b/i.exec(header)?.[1];
}
