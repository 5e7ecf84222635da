import { encodeCursor } from './cursor.ts';
import { indexAfter, namesBefore, seenNames } from './pages.ts';

/** Arguments of a Relay connection. */
export interface ConnectionArgs {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

export interface ConnectionOptions<T> {
  /** Length of a page without `first` and `last`. */
  readonly defaultSize: number;
  /** Returns the name of a record within its list, such as its id. Cursors consist of these names. */
  readonly cursorOf: (record: T) => string;
}

export interface Connection<T> {
  readonly nodes: readonly T[];
  readonly edges: readonly { readonly node: T; readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

/**
 * Returns a page of sorted records as a Relay connection; undefined if `after` or `before` is no cursor. As in `pageAfter`, a cursor
 * stays valid when its record is deleted or no longer passes the filter.
 */
export function connectionOf<T>(
  records: readonly T[],
  { first, after, last, before }: ConnectionArgs,
  { defaultSize, cursorOf }: ConnectionOptions<T>,
): Connection<T> | undefined {
  const cursorAt = (index: number) => encodeCursor({ seen: namesBefore(records, index + 1, cursorOf) });
  const [afterNames, beforeNames] = [after, before].map((cursor) => (cursor == null ? [] : seenNames(cursor)));
  if (!afterNames || !beforeNames) return undefined;

  let start = indexAfter(records, afterNames, cursorOf);
  // The cursor's own record is not before it. Once it is deleted, the last one that is left before it is.
  const own = records.findIndex((record) => cursorOf(record) === beforeNames[0]);
  const bound = own < 0 ? indexAfter(records, beforeNames, cursorOf) : own;
  let end = Math.max(start, before == null ? records.length : bound);
  if (first != null || last == null) end = Math.min(end, start + (first ?? defaultSize));
  if (last != null) start = Math.max(start, end - last);

  const edges = records.slice(start, end).map((node, index) => ({ node, cursor: cursorAt(start + index) }));
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: {
      hasNextPage: end < records.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: records.length,
  };
}
