import type { ChangeCounter, Table } from '../../engine/table.ts';
import { invalidInput } from './ashby-failure.ts';
import { type Check, integer, text } from './input-checks.ts';
import type { Positions } from './list-position.ts';
import type { Outcome } from './replies.ts';

const LARGEST_PAGE = 100;

const limit: Check<number> = (value, path) => {
  const read = integer(value, path);
  if (read < 1 || read > LARGEST_PAGE) throw invalidInput(`${path}: Number must be between 1 and ${LARGEST_PAGE}`);
  return read;
};

/** Parameters of a list that only pages. */
export const pageInput = { cursor: text, limit };

/** Parameters of a list that also syncs incrementally. */
export const syncInput = { ...pageInput, syncToken: text };

export interface PageParams {
  readonly cursor?: string;
  readonly limit?: number;
  readonly syncToken?: string;
}

export interface Listing<T> {
  /** The endpoint's name: cursors and tokens are only good for the list that gave them. */
  readonly list: string;
  readonly table: Table<T>;
  readonly params: PageParams;
  readonly where?: (record: T) => boolean;
  readonly view: (record: T) => unknown;
  /** Whether the last page hands out a sync token; true unless said otherwise. */
  readonly syncs?: boolean;
}

export type Pager = <T>(listing: Listing<T>) => Outcome;

/**
 * Makes the pager of an organization. Records come in the order of their creation, with `syncToken` only those changed
 * since. The token of the last page reads the counter as it stood at the first page, so that a change made while
 * somebody pages is met again by the next sync.
 */
export function createPager(positions: Positions, changes: ChangeCounter): Pager {
  return ({ list, table, params, where, view, syncs = true }) => {
    const since = params.syncToken === undefined ? 0 : positions.readSyncToken(list, params.syncToken);
    const from =
      params.cursor === undefined ? { after: 0, began: changes.current() } : positions.readCursor(list, params.cursor);
    const size = params.limit ?? LARGEST_PAGE;

    const results: unknown[] = [];
    let last = from.after;
    for (const { record, sequence, version } of table.rows()) {
      if (sequence <= from.after || version <= since || where?.(record) === false) continue;
      if (results.length === size) {
        const nextCursor = positions.cursor(list, { after: last, began: from.began });
        return { results, moreDataAvailable: true, nextCursor };
      }
      results.push(view(record));
      last = sequence;
    }
    const done = { results, moreDataAvailable: false };
    return syncs ? { ...done, syncToken: positions.syncToken(list, from.began) } : done;
  };
}

/** Pages an array that is no table of its own, such as one application's history; no sync. */
export function pageOf(positions: Positions, list: string, items: readonly unknown[], params: PageParams): Outcome {
  const { after } = params.cursor === undefined ? { after: 0 } : positions.readCursor(list, params.cursor);
  const end = after + (params.limit ?? LARGEST_PAGE);
  const results = items.slice(after, end);
  if (end >= items.length) return { results, moreDataAvailable: false };
  return { results, moreDataAvailable: true, nextCursor: positions.cursor(list, { after: end, began: 0 }) };
}
