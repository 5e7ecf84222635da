import { parseHeader } from '../util/header-parameters.ts';
import { readPath } from '../util/read-path.ts';
import type { PageInfo, PageResponse, Pagination } from './pagination.ts';

interface CursorPages {
  /** Dot path of the items. */
  readonly items: string;
  /** Dot path of the next cursor. */
  readonly next: string;
  /** Dot path of a flag that says whether another page follows. Without it, a cursor means that one does. */
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

function cursorPageInfo(options: CursorPages, { body, count }: PageResponse): PageInfo {
  const more = options.more === undefined ? undefined : readPath(body, options.more);
  if (more === false || (options.endsOnEmptyPage && count === 0)) return {};
  const nextCursor = text(readPath(body, options.next));
  return nextCursor === undefined ? { hasMore: more === true } : { nextCursor };
}

/** Paginates by an opaque cursor that each page returns. */
// @__NO_SIDE_EFFECTS__
export function cursorPages(options: CursorPages): Pagination {
  return {
    style: 'cursor',
    items: options.items,
    wire: { cursor: options.cursorParam ?? 'cursor', limit: options.limitParam ?? 'limit' },
    encode: (cursor) => cursor,
    pageInfo: (page) => cursorPageInfo(options, page),
  };
}

/** Paginates by an opaque cursor. The last page has a token for a later call that returns only what changed. */
// @__NO_SIDE_EFFECTS__
export function tokenPages(options: CursorPages & { readonly syncToken: string }): Pagination {
  return {
    ...cursorPages(options),
    style: 'token',
    pageInfo: (page) => ({
      ...cursorPageInfo(options, page),
      syncToken: text(readPath(page.body, options.syncToken)),
    }),
  };
}

/**
 * Paginates by the id of the last record of a page, which the next page starts after. `ending_before` and other ways back
 * are parameters like any other.
 */
// @__NO_SIDE_EFFECTS__
export function lastIdPages(options: {
  readonly items: string;
  /** Dot path of a flag that says whether another page follows. */
  readonly more: string;
  /** Dot path of the id in a record. Default: `id`. */
  readonly id?: string;
  readonly cursorParam: string;
  readonly limitParam?: string;
}): Pagination {
  return {
    style: 'cursor',
    items: options.items,
    wire: { cursor: options.cursorParam, limit: options.limitParam ?? 'limit' },
    encode: (cursor) => cursor,
    pageInfo({ body }) {
      if (readPath(body, options.more) !== true) return {};
      const items = readPath(body, options.items);
      const last: unknown = Array.isArray(items) ? items.at(-1) : undefined;
      const nextCursor = text(readPath(last, options.id ?? 'id'));
      return nextCursor === undefined ? { hasMore: true } : { nextCursor };
    },
  };
}

/**
 * Paginates by the connection of a GraphQL API at a dot path of the body: `nodes`, and `pageInfo` with `hasNextPage` and
 * `endCursor` (GraphQL Cursor Connections Specification). A `totalCount` is the total.
 */
// @__NO_SIDE_EFFECTS__
export function connectionPages(connection: string): Pagination {
  const pages = cursorPages({
    items: `${connection}.nodes`,
    next: `${connection}.pageInfo.endCursor`,
    more: `${connection}.pageInfo.hasNextPage`,
    cursorParam: 'variables.after',
    limitParam: 'variables.first',
  });
  return {
    ...pages,
    pageInfo(page) {
      const total = readPath(page.body, `${connection}.totalCount`);
      return { ...pages.pageInfo(page), ...(typeof total === 'number' && { total }) };
    },
  };
}

interface CountedPages {
  readonly items: string;
  /** Where the total number of records is: a dot path of the body, or a response header. */
  readonly total?: string | { readonly header: string };
  readonly limitParam?: string;
  /** The vendor shortens only the last page: one with fewer records than requested ends the walk. */
  readonly endsOnShortPage?: {
    /** Page size where the caller names none. */
    readonly defaultLimit: number;
  };
}

const foreignCursor = 'a cursor from this listing; pass meta.nextCursor unchanged';

function wholeNumber(text: string, least: number): number {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : -1;
  if (value < least) throw new RangeError(foreignCursor);
  return value;
}

function totalOf({ total: place }: CountedPages, { body, headers }: PageResponse): number | undefined {
  if (place === undefined) return undefined;
  if (typeof place === 'string') {
    const total = readPath(body, place);
    return typeof total === 'number' ? total : undefined;
  }
  const total = headers.get(place.header) ?? '';
  return /^\d{1,15}$/.test(total) ? Number(total) : undefined;
}

/**
 * Returns whether another page follows. Only the total or an empty page is certain: vendors cap the page size that is
 * requested, and some filter a page afterwards.
 */
function moreFollows(options: CountedPages, walked: number, count: number, limit: number | undefined, total?: number) {
  if (count === 0) return false;
  if (total !== undefined) return walked < total;
  return options.endsOnShortPage === undefined || count >= (limit ?? options.endsOnShortPage.defaultLimit);
}

/** Reads our cursor of a numbered page: its number, and how many records precede it. A bare number does not say. */
function readNumbered(cursor: string, first: number): { readonly page: number; readonly walked: number } {
  const [, page = '', walked = '0'] = /^(\d+)(?:~(\d+))?$/.exec(cursor) ?? [];
  return { page: wholeNumber(page, first), walked: wholeNumber(walked, 0) };
}

/** Paginates by page numbers. Our cursor holds the number, and how many records precede it. */
// @__NO_SIDE_EFFECTS__
export function numberedPages(
  options: CountedPages & { readonly pageParam?: string; readonly firstPage?: 0 | 1 },
): Pagination {
  const first = options.firstPage ?? 1;
  return {
    style: 'page',
    items: options.items,
    wire: { cursor: options.pageParam ?? 'page', limit: options.limitParam ?? 'limit' },
    encode: (cursor) => readNumbered(cursor, first).page,
    pageInfo(response) {
      const { count, cursor, limit } = response;
      const { page, walked } = cursor === undefined ? { page: first, walked: 0 } : readNumbered(cursor, first);
      const total = totalOf(options, response);
      const more = moreFollows(options, walked + count, count, limit, total);
      return { nextCursor: more ? `${page + 1}~${walked + count}` : undefined, total };
    },
  };
}

/** Paginates by offset. Our cursor holds the offset. */
// @__NO_SIDE_EFFECTS__
export function offsetPages(options: CountedPages & { readonly offsetParam?: string }): Pagination {
  return {
    style: 'offset',
    items: options.items,
    wire: { cursor: options.offsetParam ?? 'offset', limit: options.limitParam ?? 'limit' },
    encode: (cursor) => wholeNumber(cursor, 0),
    pageInfo(response) {
      const { count, cursor, limit } = response;
      const end = (cursor === undefined ? 0 : wholeNumber(cursor, 0)) + count;
      const total = totalOf(options, response);
      return { nextCursor: moreFollows(options, end, count, limit, total) ? String(end) : undefined, total };
    },
  };
}

/**
 * Paginates by a link to the next page, from a dot path of the body or from the `Link` header (RFC 8288). Our cursor is
 * the query of the link, which is appended to the operation's own path: so no link leads to another endpoint, and
 * links of gateways and of renamed resources work as well.
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
    encode: (cursor) => {
      if (/^\?[!"$-~]+$/.test(cursor)) return cursor;
      throw new RangeError(foreignCursor);
    },
    pageInfo({ body, headers }) {
      const link =
        options.next === undefined ? nextLink(headers.get('link') ?? '') : text(readPath(body, options.next));
      if (link === undefined) return {};
      const { search } = URL.parse(link, 'https://relative.invalid') ?? { search: '' };
      return search === '' ? { hasMore: true } : { nextCursor: search };
    },
  };
}

/** Returns the target of the link whose relation is `next`. */
function nextLink(header: string): string | undefined {
  const link = parseHeader(header).find(({ parameters }) =>
    (parameters.get('rel') ?? '').toLowerCase().split(/\s+/).includes('next'),
  );
  return /^<(.*)>$/s.exec(link?.value ?? '')?.[1]?.trim();
}
