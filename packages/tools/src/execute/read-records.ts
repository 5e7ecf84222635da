import { ConnectorError, type Meta, type PagePromise, schemaFields, TimeoutError } from '@agent-connectors/core';
import { type Position, writePosition } from '../result/position.ts';
import type { Progress } from './execute-options.ts';
import type { LocatedCall } from './located-call.ts';
import { createWalkWarnings } from './walk-warnings.ts';

export interface ReadRequest {
  readonly params: Readonly<Record<string, unknown>>;
  readonly position: Position;
  /** Page size, where the listing takes one. */
  readonly size: number | undefined;
  /** The most records to return. */
  readonly most: number;
  /** Whether to read further pages until there are so many. */
  readonly walks: boolean;
  /** Whether to wait for rate limits until the walk is over. Otherwise as long as any call. */
  readonly waits: boolean;
  readonly fields: readonly string[] | undefined;
  readonly signal: AbortSignal | undefined;
  /** Milliseconds for a walk. */
  readonly maxWalkMs: number;
  readonly onProgress: ((progress: Progress) => void) | undefined;
  /** Called with the error that ends the walk. */
  readonly onBroken: ((error: ConnectorError) => void) | undefined;
}

/** Records of a listing, and how to read on after any of them. */
export interface ReadRecords {
  readonly records: readonly unknown[];
  readonly pages: number;
  readonly total: number | undefined;
  readonly syncToken: string | undefined;
  readonly warnings: readonly string[];
  /** Why the walk ended before its end. */
  readonly incomplete: string | undefined;
  /** Returns the cursor of what follows after so many records; `undefined` after the last of all. */
  cursorAfter(count: number): string | undefined;
}

interface PageStart extends Position {
  /** The index of its first record among those that were read. */
  readonly at: number;
}

/** Reads one page of a listing, or several. An error after the first page ends the walk and loses nothing. */
export async function readRecords(call: LocatedCall, request: ReadRequest): Promise<ReadRecords> {
  const { position, most, walks, size } = request;
  const records: unknown[] = [];
  const starts: PageStart[] = [];
  const warnings = createWalkWarnings();
  let meta: Meta | undefined;
  let incomplete: string | undefined;
  let start: Position = { ...position, size };
  let after: string | undefined;
  const timer = walks ? AbortSignal.timeout(request.maxWalkMs) : undefined;
  try {
    for await (const page of pagesOf(call, request, timer)) {
      starts.push({ ...start, at: records.length });
      records.push(...(start.skip === 0 ? page.data : page.data.slice(start.skip)));
      meta = page.meta;
      after = page.meta.nextCursor;
      start = { cursor: after, skip: 0, size };
      warnings.add(page.data.length, page.meta.warnings);
      request.onProgress?.({
        records: records.length,
        pages: starts.length,
        ...(meta.total !== undefined && { total: meta.total }),
      });
      if (!walks || records.length >= most) break;
    }
  } catch (error) {
    if (request.signal?.aborted || !ConnectorError.isInstance(error)) throw error;
    const tooLong = `The walk took longer than ${Math.round(request.maxWalkMs / 1000)} s.`;
    // Nobody has aborted it, although the client was told so.
    if (starts.length === 0)
      throw timer?.aborted ? new TimeoutError({ message: tooLong, outcome: 'rejected', cause: error }) : error;
    incomplete = timer?.aborted ? tooLong : `The page after these records failed: ${error.message}`;
    // The cursor of a walk that does not advance leads in a circle.
    if (error.code === 'pagination') after = undefined;
    request.onBroken?.(error);
  }
  const kept = records.slice(0, most);
  return {
    records: kept,
    pages: starts.length,
    total: meta?.total,
    syncToken: meta?.syncToken,
    warnings: warnings.all(),
    incomplete,
    cursorAfter(count) {
      const page =
        count >= records.length
          ? after !== undefined && { ...start, at: count }
          : starts.findLast(({ at }) => at <= count);
      if (!page) return undefined;
      const isNumbered = call.description().pagination === 'page';
      return writePosition({ ...page, skip: page.skip + count - page.at }, withoutPage(request.params), isNumbered);
    },
  };
}

/** Reads the pages of a listing: one, or all. The first one may begin with records that were shown before. */
export async function* pagesOf(
  { client, operation }: LocatedCall,
  request: Pick<ReadRequest, 'params' | 'position' | 'size' | 'signal' | 'fields' | 'walks' | 'waits'>,
  timer?: AbortSignal,
) {
  const { params, position, size, signal, fields, walks, waits } = request;
  const signals = [signal, timer].filter((each) => each !== undefined);
  const listing = client.execute(operation.entity.id, operation.action, paramsOfPage(params, position, size), {
    ...(signals.length > 0 && { signal: AbortSignal.any(signals) }),
    ...(fields && { fields }),
    // The deadline of the walk ends a wait.
    ...(waits && { maxWait: Number.POSITIVE_INFINITY }),
  }) as PagePromise<unknown>; // a listing is walkable
  if (!walks) {
    yield await listing;
    return;
  }
  yield* listing.pages();
}

/** Returns the parameters of the page at a position. */
export const paramsOfPage = (
  params: Readonly<Record<string, unknown>>,
  { cursor }: Position,
  size: number | undefined,
): Readonly<Record<string, unknown>> => ({
  ...params,
  ...(size !== undefined && { limit: size }),
  ...(cursor !== undefined && { cursor }),
});

/** Parameters without those that only say which page. */
export function withoutPage({
  cursor: _,
  limit: __,
  ...params
}: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return params;
}

/** Page sizes to try, for listings that accept only certain ones. */
const sizes = [1000, 500, 250, 200, 100, 50, 25, 20, 10, 5, 2, 1];

/** Returns the page size that a listing accepts and that is nearest to the wanted one; `undefined` where it takes none. */
export function pageSize({ definition }: LocatedCall, wanted: number): number | undefined {
  const limit = schemaFields(definition.input)?.['limit'];
  if (limit === undefined) return undefined;
  const isValid = (size: number) => {
    const result = limit['~standard'].validate(size);
    return !(result instanceof Promise) && result.issues === undefined;
  };
  if (isValid(wanted)) return wanted;
  return (
    sizes.find((size) => size < wanted && isValid(size)) ?? sizes.findLast((size) => size > wanted && isValid(size))
  );
}
