import type { SandboxRequest } from '../../engine/emulator.ts';
import type { Table } from '../../engine/table.ts';
import type { Ashby } from './ashby.ts';
import { type Endpoint, rawEndpoint } from './endpoint.ts';
import { between, type Fields, text, type Values } from './fields.ts';
import type { Outcome } from './responses.ts';

const LARGEST_PAGE = 100;

/** Parameters of a list that has pages but no sync. */
export const pageFields = { cursor: text, limit: between(1, LARGEST_PAGE) };

/** Parameters of a list that also has incremental sync. */
export const syncFields = { ...pageFields, syncToken: text };

export type PageParams = Values<{}, typeof syncFields>;

export interface Listing<T> {
  readonly table: Table<T>;
  readonly where: (record: T) => boolean;
  readonly view: (record: T) => unknown;
  /** Whether the last page has a sync token. */
  readonly syncs: boolean;
}

/** Cursors and tokens are valid only for the list that returned them. */
const listOf = ({ path }: SandboxRequest) => path.slice(1);

/**
 * Returns a page. Records are in creation order; with `syncToken`, only those changed since. The token of the last page
 * holds the change counter as of the first page, so that the next sync includes the changes during paging.
 */
export function pageOfTable<T>(
  { positions, changes }: Ashby,
  request: SandboxRequest,
  { cursor, limit = LARGEST_PAGE, syncToken }: PageParams,
  { table, where, view, syncs }: Listing<T>,
): Outcome {
  const list = listOf(request);
  const since = syncToken === undefined ? 0 : positions.readSyncToken(list, syncToken);
  const from = cursor === undefined ? { after: 0, began: changes.current() } : positions.readCursor(list, cursor);

  const results: unknown[] = [];
  let last = from.after;
  for (const { record, sequence, version } of table.rows()) {
    if (sequence <= from.after || version <= since || !where(record)) continue;
    if (results.length === limit) {
      const nextCursor = positions.cursor(list, last, from.began);
      return { results, moreDataAvailable: true, nextCursor };
    }
    results.push(view(record));
    last = sequence;
  }
  const done = { results, moreDataAvailable: false };
  return syncs ? { ...done, syncToken: positions.syncToken(list, from.began) } : done;
}

/** Defines a list that is not a table, such as one application's history. It has pages but no sync. */
export function pagedList<R extends Fields, O extends Fields>(
  { positions }: Ashby,
  required: R,
  optional: O,
  itemsOf: (params: Values<R, O>) => readonly unknown[],
): Endpoint {
  return rawEndpoint(required, { ...optional, ...pageFields }, (params, request) => {
    // Every list has the fields of a page.
    const { cursor, limit = LARGEST_PAGE } = params as PageParams;
    const list = listOf(request);
    const items = itemsOf(params);
    const after = cursor === undefined ? 0 : positions.readCursor(list, cursor).after;
    const end = after + limit;
    const results = items.slice(after, end);
    if (end >= items.length) return { results, moreDataAvailable: false };
    return { results, moreDataAvailable: true, nextCursor: positions.cursor(list, end, 0) };
  });
}
