import { decodeCursor, encodeCursor } from '../../../engine/cursor.ts';
import { rejected } from '../errors.ts';

// The platform reads GitHub by GraphQL, whose pages have cursors. The emulator has the same data in numbered pages.

/** Returns the number of the page that a cursor names; undefined for the first page. */
export function pageAfterCursor(cursor: unknown): number | undefined {
  if (cursor === undefined) return undefined;
  const page = decodeCursor(String(cursor))?.['page'];
  if (typeof page !== 'number') throw rejected(400, `'${String(cursor)}' does not appear to be a valid cursor`);
  return page;
}

/** Returns the metadata of a page from its `Link` header. */
export function pageMetadata(headers: Headers): {
  readonly has_next_page: boolean;
  readonly end_cursor: string | null;
} {
  const next = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
  const page = next === undefined ? undefined : Number(new URL(next).searchParams.get('page'));
  return { has_next_page: page !== undefined, end_cursor: page === undefined ? null : encodeCursor({ page }) };
}
