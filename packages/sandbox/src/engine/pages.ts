/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly hasMore: boolean;
  /** Length of the whole list. */
  readonly total: number;
}

/** A page with the cursor of the next one. */
export interface CursorPage<T> extends Page<T> {
  /** Names the last item, so that added or removed items do not shift the pages. Undefined on the last page. */
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
 * Returns the page after the item that a cursor names. If that item is gone, the page begins at the item's former index.
 * Returns undefined if this function did not create the cursor.
 */
export function pageAfter<T>(items: readonly T[], { after, limit, key }: CursorOptions<T>): CursorPage<T> | undefined {
  const from = after === undefined ? 0 : positionAfter(items, after, key);
  if (from === undefined) return undefined;
  const page = pageFrom(items, from, limit);
  const last = page.items.at(-1);
  const next = page.hasMore && last !== undefined ? `${from + page.items.length}:${key(last)}` : undefined;
  return { ...page, next: next && Buffer.from(next).toString('base64') };
}

function positionAfter<T>(items: readonly T[], cursor: string, key: (item: T) => string | number): number | undefined {
  const [, digits, name] = /^(\d+):(.*)$/s.exec(Buffer.from(cursor, 'base64').toString()) ?? [];
  if (digits === undefined) return undefined;
  const position = Number(digits);
  const guess = items[position - 1];
  if (guess !== undefined && String(key(guess)) === name) return position;
  const found = items.findIndex((item) => String(key(item)) === name);
  return found < 0 ? position : found + 1;
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
export function linkHeader(url: URL, page: number, lastPage: number): string {
  const links: (readonly [relation: string, page: number])[] = [];
  if (page > 1) links.push(['prev', page - 1]);
  if (page < lastPage) links.push(['next', page + 1], ['last', lastPage]);
  if (page > 1) links.push(['first', 1]);
  return links
    .map(([relation, number]) => {
      const target = new URL(url);
      target.searchParams.set('page', String(number));
      return `<${target}>; rel="${relation}"`;
    })
    .join(', ');
}
