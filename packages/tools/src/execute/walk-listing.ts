import type { Meta } from '@agent-connectors/core';
import type { Box } from '../box.ts';
import { findOperation } from '../find-operation.ts';
import { type Position, readPosition, writePosition } from '../result/position.ts';
import { invalid, paramsOf } from './call-params.ts';
import { locate } from './located-call.ts';
import { pageSize, pagesOf, withoutPage } from './read-records.ts';

export interface WalkOptions {
  /** Keeps these fields of each record, as dot paths. Default: all. */
  readonly fields?: readonly string[] | undefined;
  /** `meta.nextCursor` of an earlier result, or `cursorAfter` of a page. */
  readonly cursor?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A page of a walk. */
export interface WalkedPage {
  readonly records: readonly unknown[];
  readonly meta: Meta;
  /** Returns the cursor of what follows after so many records of this page; `undefined` after the last of all. */
  cursorAfter(count: number): string | undefined;
}

const largest = 1000;

/** Reads a listing page by page, as far as the caller reads. Throws `ConnectorError`. */
export async function* walkListing(
  box: Box,
  name: unknown,
  given: unknown,
  { fields, cursor, signal }: WalkOptions,
): AsyncGenerator<WalkedPage, void, undefined> {
  const call = await locate(await findOperation(box, name));
  if (call.definition.kind !== 'list') throw invalid(call, 'operation', 'a listing', call.operation.name);
  const all = paramsOf(call, given);
  const params = withoutPage(all);
  const own = all['limit'];
  const first = cursor ?? (typeof all['cursor'] === 'string' ? all['cursor'] : undefined);
  const position = readPosition(first, params, call.operation.name);
  const size =
    position.size ?? (typeof own === 'number' ? own : own === undefined ? pageSize(call, largest) : undefined);
  const isNumbered = call.description().pagination === 'page';
  let start: Position = { ...position, size };
  const request = {
    params: own === undefined || size !== undefined ? params : all,
    position,
    size,
    signal,
    fields,
    walks: true,
    waits: true,
  };
  for await (const { data, meta } of pagesOf(call, request)) {
    const at = start;
    const records = at.skip === 0 ? data : data.slice(at.skip);
    const after = meta.nextCursor;
    yield {
      records,
      meta,
      cursorAfter(count) {
        if (count < records.length) return writePosition({ ...at, skip: at.skip + count }, params, isNumbered);
        return after === undefined ? undefined : writePosition({ cursor: after, skip: 0, size }, params, isNumbered);
      },
    };
    start = { cursor: after, skip: 0, size };
  }
}
