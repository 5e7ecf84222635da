import { decodeCursor, encodeCursor } from './cursor.ts';

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly hasMore: boolean;
  /** Length of the whole list. */
  readonly total: number;
}

/** A page with the cursor of the next one. */
export interface CursorPage<T> extends Page<T> {
  /** Names seen items, so that added or deleted items do not shift the pages. Undefined on the last page. */
  readonly next: string | undefined;
}

export interface CursorOptions<T> {
  /** `next` of the previous page; undefined for the first page. */
  readonly after: string | undefined;
  readonly limit: number;
  /** Returns the name of an item within its list. */
  readonly key: (item: T) => string | number;
}

/**
 * Returns the page after the last seen item that still exists. Whatever was added or deleted meanwhile, no item that
 * exists at both times is skipped; if several seen items were deleted, a few seen ones can be repeated.
 * Returns undefined if this function did not create the cursor.
 */
export function pageAfter<T>(items: readonly T[], { after, limit, key }: CursorOptions<T>): CursorPage<T> | undefined {
  const seen = after === undefined ? [] : seenNames(after);
  if (seen === undefined) return undefined;
  const from = indexAfter(items, seen, key);
  const page = pageFrom(items, from, limit);
  const end = from + page.items.length;
  const next = page.hasMore && end > from ? encodeCursor({ seen: namesBefore(items, end, key) }) : undefined;
  return { ...page, next };
}

/**
 * Returns the names of seen items, last one first: 1, 2, 4, 8 … items before an index. A cursor with every seen item
 * would be too long for a URL, and an index alone is wrong as soon as several seen items are deleted.
 */
export function namesBefore<T>(items: readonly T[], end: number, key: (item: T) => string | number): string[] {
  const names: string[] = [];
  for (let distance = 1; distance <= end; distance *= 2) {
    const item = items[end - distance];
    if (item !== undefined) names.push(String(key(item)));
  }
  return names;
}

/** Returns the index after the first of these names that still exists; 0 if none does. */
export function indexAfter<T>(
  items: readonly T[],
  names: readonly string[],
  key: (item: T) => string | number,
): number {
  for (const name of names) {
    const found = items.findIndex((item) => String(key(item)) === name);
    if (found >= 0) return found + 1;
  }
  return 0;
}

/** Returns the names in a cursor, last one first; undefined if this module did not create it. */
export function seenNames(cursor: string): readonly string[] | undefined {
  const names = decodeCursor(cursor)?.seen;
  return Array.isArray(names) && names.every((name) => typeof name === 'string') ? names : undefined;
}

/** Returns a page by its offset. */
export function pageFrom<T>(items: readonly T[], offset: number, limit: number): Page<T> {
  const page = items.slice(offset, offset + limit);
  return { items: page, hasMore: offset + page.length < items.length, total: items.length };
}

/** Returns a page by its number, counted from 1. */
export function pageNumbered<T>(items: readonly T[], number: number, limit: number): Page<T> {
  return pageFrom(items, (number - 1) * limit, limit);
}

/**
 * Returns the page after or before the item with an id, as Stripe's `starting_after` and `ending_before` do.
 * Returns undefined if no item has that id.
 */
export function pageBesideId<T>(
  items: readonly T[],
  options: {
    readonly after?: string | undefined;
    readonly before?: string | undefined;
    readonly limit: number;
    readonly id: (item: T) => string | number;
  },
): Page<T> | undefined {
  const { after, before, limit, id } = options;
  const named = after ?? before;
  if (named === undefined) return pageFrom(items, 0, limit);
  const index = items.findIndex((item) => String(id(item)) === named);
  if (index < 0) return undefined;
  if (after !== undefined) return pageFrom(items, index + 1, limit);
  const start = Math.max(0, index - limit);
  return { items: items.slice(start, index), hasMore: start > 0, total: items.length };
}

/** Returns a `Link` header (RFC 8288) to the other pages of a numbered list, as GitHub sends it; empty for a single page. */
export function linkHeader(
  url: URL,
  { first = 1, current, last }: { readonly first?: number; readonly current: number; readonly last: number },
  parameter = 'page',
): string {
  const links: (readonly [relation: string, page: number])[] = [];
  if (current > first) links.push(['prev', current - 1]);
  if (current < last) links.push(['next', current + 1], ['last', last]);
  if (current > first) links.push(['first', first]);
  return links
    .map(([relation, number]) => {
      const target = new URL(url);
      target.searchParams.set(parameter, String(number));
      return `<${target}>; rel="${relation}"`;
    })
    .join(', ');
}
