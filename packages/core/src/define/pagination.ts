/** What a page says about the pages after it. */
export interface PageInfo {
  /** Cursor of the next page; absent on the last one. */
  readonly nextCursor?: string | undefined;
  /** Whether another page follows. Default: whether there is a `nextCursor`. */
  readonly hasMore?: boolean | undefined;
  /** The total number of records, where the vendor returns it. */
  readonly total?: number | undefined;
  /** A token for a later call that returns only what changed since; only on the last page. */
  readonly syncToken?: string | undefined;
  /** What the page does not say by its records: that a search timed out, or that the listing ends before the last record. */
  readonly warnings?: readonly string[];
}

/** The response with a page. */
export interface PageResponse {
  /** The whole body. */
  readonly body: unknown;
  readonly headers: Headers;
  /** How many items the page holds. */
  readonly count: number;
  /** The cursor and limit of the request. */
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
  /** The parameters of the request, where a page depends on another one of them. */
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * How a vendor paginates. Users always see `limit` and `cursor`; this maps them to the vendor's names and
 * finds the next cursor.
 */
export interface Pagination {
  readonly style: 'cursor' | 'token' | 'page' | 'offset' | 'link';
  /** Where the items are in the body, as a dot path; empty for a body that is the array itself. */
  readonly items: string;
  /** The vendor's names for our `cursor` and `limit`. */
  readonly wire: { readonly cursor?: string; readonly limit?: string };
  /** Returns the vendor's value for one of our cursors. Throws a `RangeError` for one that this listing never returns. */
  encode(cursor: string): string | number;
  pageInfo(page: PageResponse): PageInfo;
}
