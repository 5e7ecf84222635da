/** What one page says about where it stands. */
export interface PageInfo {
  /** Cursor of the next page; absent on the last one. */
  readonly nextCursor?: string | undefined;
  /** The vendor says that more records follow, and gives no cursor to get them with. */
  readonly hasMore?: boolean | undefined;
  /** How many records there are in all, where the vendor says. */
  readonly total?: number | undefined;
  /** Hand this to a later call to get only what changed since; on the last page only. */
  readonly syncToken?: string | undefined;
}

/** A page as it came, before it is read. */
export interface PageResponse {
  /** The whole body. */
  readonly body: unknown;
  readonly headers: Headers;
  /** How many items it holds. */
  readonly count: number;
  /** The cursor and limit it was asked for with. */
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/**
 * How a vendor cuts a listing into pages. Users always see `limit` and `cursor`; this says what they are called on the
 * wire and how the next cursor is found.
 */
export interface Pagination {
  readonly style: 'cursor' | 'token' | 'page' | 'offset' | 'link';
  /** Where the items are in the body, as a dot path; empty for a body that is the array itself. */
  readonly items: string;
  /** The vendor's names for our `cursor` and `limit`. */
  readonly wire: { readonly cursor?: string; readonly limit?: string };
  /** The vendor's value for one of our cursors; throws a `RangeError` for one that this listing never hands out. */
  encode(cursor: string): string | number;
  pageInfo(page: PageResponse): PageInfo;
}
