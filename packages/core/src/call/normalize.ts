import type { ListOperation } from '../define/operation.ts';
import { type PageWindow, windowCursor } from '../define/range-window.ts';
import { Nothing } from '../define/schema.ts';
import { readPath } from '../util/read-path.ts';
import type { Call } from './call.ts';
import { compareWithSchema } from './compare-with-schema.ts';
import type { DirectResult } from './direct-result.ts';
import { openDownload } from './download.ts';
import { matcherOf } from './matcher.ts';
import type { Meta, Result } from './result.ts';
import { selectFields } from './select-fields.ts';

export interface NormalizeOptions {
  readonly fields: readonly string[] | undefined;
  readonly limit: number | undefined;
  readonly window: PageWindow | undefined;
  /** Warnings of the client's own. */
  readonly warnings: readonly string[];
  readonly durationMs: number;
}

/** A result, and for a page the keys of its records. */
export interface Normalized {
  readonly result: Result<unknown>;
  /** The key of each record of a page; `undefined` where the entity has no key, or a record lacks it. */
  readonly keys?: readonly string[] | undefined;
}

/** Step 7: normalizes the result of an execution into `{ data, meta }`. */
export function normalize(call: Call, execution: DirectResult, options: NormalizeOptions): Normalized {
  const { operation } = call.resolved;
  const warnings = [...(execution.warnings ?? []), ...options.warnings];
  if (operation.kind === 'download') {
    const file = execution.file ?? { stream: new Blob([]).stream() };
    return { result: { data: openDownload(call, file), meta: metaOf(execution, {}, warnings, options) } };
  }
  if (execution.notModified)
    return { result: { data: execution.data, meta: metaOf(execution, {}, warnings, options) } };
  if (operation.deprecated !== undefined) warnings.push(`This operation is deprecated: ${operation.deprecated}`);
  if (operation.kind === 'list') return normalizePage(call, execution, options, operation, warnings);
  const { data } = execution;
  if (operation.output === Nothing) return { result: { data: null, meta: metaOf(execution, {}, warnings, options) } };
  if (data === undefined) {
    // A record that may be null may be missing altogether, as in a 204.
    if (!matcherOf(operation.output)(null)) warnings.push('The response has no body, though a record is documented.');
  } else if (!isNarrowed(call, execution, options)) warnings.push(...compareWithSchema(operation.output, [data]));
  const narrowed = selectFields(data ?? null, operation.output, options.fields, warnings);
  return { result: { data: narrowed, meta: metaOf(execution, {}, warnings, options) } };
}

/** Whether only some fields were requested: the others are not missing. */
const isNarrowed = ({ resolved }: Call, { narrowed }: DirectResult, { fields }: NormalizeOptions) =>
  narrowed === true || (fields !== undefined && resolved.operation.graphql !== undefined);

function normalizePage(
  call: Call,
  execution: DirectResult,
  options: NormalizeOptions,
  { item, maxItems }: Pick<ListOperation<unknown, unknown>, 'item' | 'maxItems'>,
  warnings: string[],
): Normalized {
  const items = execution.data as unknown[]; // the executor has made sure of it
  if (!isNarrowed(call, execution, options)) warnings.push(...compareWithSchema(item, items));
  const { total, syncToken, hasMore: more } = execution;
  const { window } = options;
  const next = more === false ? undefined : execution.nextCursor;
  if (more === true && next === undefined)
    warnings.push('The vendor reports more records but returned no cursor for them.');
  const most = Math.min(maxItems ?? Number.POSITIVE_INFINITY, options.limit ?? Number.POSITIVE_INFINITY);
  if (maxItems !== undefined && items.length >= most) {
    warnings.push(
      `There may be more records: this listing has only one page, and ${most} records are the most that it holds.`,
    );
  }
  const data = selectFields(items, item, options.fields, warnings);
  const nextCursor = window === undefined ? next : windowCursor(window, next);
  const hasMore = more === true || nextCursor !== undefined;
  const meta = metaOf(execution, { nextCursor, hasMore, total, syncToken, window }, warnings, options);
  return { result: { data, meta }, keys: keysOf(items, call.resolved.key) };
}

function keysOf(items: readonly unknown[], key: string | undefined): readonly string[] | undefined {
  if (key === undefined) return undefined;
  const keys: string[] = [];
  for (const item of items) {
    const value = readPath(item, key);
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    keys.push(String(value));
  }
  return keys;
}

/** The fields of `meta` about a page. */
type PageMeta = {
  readonly [Name in 'nextCursor' | 'hasMore' | 'total' | 'syncToken' | 'window']?: Meta[Name] | undefined;
};

function metaOf(
  { requestId, rateLimit, headers, notModified, attempts = 1 }: DirectResult,
  page: PageMeta,
  warnings: readonly string[],
  { durationMs }: NormalizeOptions,
): Meta {
  const { nextCursor, hasMore, total, syncToken, window } = page;
  const meta: { -readonly [Name in keyof Meta]?: Meta[Name] } = {};
  if (requestId !== undefined) meta.requestId = requestId;
  if (nextCursor !== undefined) meta.nextCursor = nextCursor;
  if (hasMore !== undefined) meta.hasMore = hasMore;
  if (total !== undefined) meta.total = total;
  if (syncToken !== undefined) meta.syncToken = syncToken;
  if (window !== undefined) meta.window = window;
  if (warnings.length > 0) meta.warnings = warnings;
  if (headers !== undefined) meta.headers = headers;
  if (notModified !== undefined) meta.notModified = notModified;
  if (rateLimit !== undefined) meta.rateLimit = rateLimit;
  return { ...meta, attempts, durationMs };
}
