import * as v from 'valibot';
import type { PagePosition } from '../define/pagination.ts';
import { type WindowPosition, windowCursor } from '../define/range-window.ts';
import { Nothing, type Schema } from '../define/schema.ts';
import { kindOf } from '../util/kind-of.ts';
import { readPath } from '../util/read-path.ts';
import type { Call } from './call.ts';
import { openDownload } from './download.ts';
import { matcherOf } from './matcher.ts';
import { rateLimitOf } from './rate-limit-headers.ts';
import { type Reading, textAt } from './read-response.ts';
import type { Meta, Result } from './result.ts';
import { narrow } from './select-fields.ts';

/** A good response, and what it took. */
export interface Sent extends Reading {
  readonly attempts: number;
  readonly durationMs: number;
}

export interface ShapeOptions {
  readonly fields: readonly string[] | undefined;
  readonly cursor: string | undefined;
  readonly limit: number | undefined;
  readonly window: WindowPosition | undefined;
  /** What else is worth knowing of the call. */
  readonly warnings: readonly string[];
}

/** A result, and for a page what a walk knows its records by. */
export interface Shaped {
  readonly result: Result<unknown>;
  /** The key of each record of a page as it came; none where the entity has no key, or a record lacks it. */
  readonly keys?: readonly string[] | undefined;
}

/** Step 7: puts what was read into our envelope. */
export function shape(call: Call, sent: Sent, options: ShapeOptions): Shaped {
  const { operation } = call.resolved;
  if (operation.kind === 'download') {
    const stream = sent.response.stream ?? new Blob([]).stream();
    return {
      result: {
        data: openDownload(call, sent.response.headers, stream),
        meta: metaOf(call, sent, options.warnings, {}),
      },
    };
  }
  const warnings = [...options.warnings];
  if (operation.deprecated !== undefined) warnings.push(`This operation is deprecated: ${operation.deprecated}`);
  if (operation.kind === 'list') return page(call, sent, options, operation, warnings);
  const { data } = sent;
  if (operation.output !== Nothing) {
    if (sent.body === undefined) warnings.push('The answer has no body, though a record is documented.');
    else compare(operation.output, [data], warnings);
  }
  return {
    result: { data: narrow(data, operation.output, options.fields, warnings), meta: metaOf(call, sent, warnings, {}) },
  };
}

function page(
  call: Call,
  sent: Sent,
  options: ShapeOptions,
  { item, ceiling }: { readonly item: Schema; readonly ceiling?: number },
  warnings: string[],
): Shaped {
  const items = sent.data as unknown[]; // `read` made sure of it
  compare(item, items, warnings);
  const { stranded, ...position } = positionOf(call, sent, items.length, options);
  const { window } = options;
  const place =
    window === undefined ? position : { ...position, nextCursor: windowCursor(window, position.nextCursor), window };
  if (stranded) warnings.push('The vendor says that there are more records and gives no cursor to get them with.');
  const most = Math.min(ceiling ?? Number.POSITIVE_INFINITY, options.limit ?? Number.POSITIVE_INFINITY);
  if (ceiling !== undefined && items.length >= most) {
    warnings.push(
      `There may be more: this listing has no further pages, and ${most} records are what was asked for or the vendor's limit.`,
    );
  }
  const data = narrow(items, item, options.fields, warnings);
  const hasMore = stranded === true || place.nextCursor !== undefined;
  return {
    result: { data, meta: metaOf(call, sent, warnings, { ...place, hasMore }) },
    keys: keysOf(items, call.resolved.key),
  };
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

function positionOf({ resolved }: Call, sent: Sent, count: number, { cursor, limit }: ShapeOptions): PagePosition {
  return (
    resolved.wire.pagination?.position({ body: sent.body, headers: sent.response.headers, count, cursor, limit }) ?? {}
  );
}

/** Compares records with the schema. What does not fit is told and kept: validating must never lose data. */
function compare(schema: Schema, records: readonly unknown[], warnings: string[]): void {
  const matches = matcherOf(schema);
  const differences = new Map<string, number>();
  for (const record of records) {
    if (matches(record)) continue;
    const result = v.safeParse(schema, record, { abortEarly: true });
    if (result.success) continue;
    const [issue] = result.issues;
    const what = `${v.getDotPath(issue) ?? 'the record'}: documented as ${issue.expected ?? issue.type}, came as ${kindOf(issue.input)}`;
    differences.set(what, (differences.get(what) ?? 0) + 1);
  }
  for (const [what, count] of [...differences].slice(0, 5))
    warnings.push(count === 1 ? what : `${what} (${count} records)`);
}

function metaOf(
  { api: { api } }: Call,
  sent: Sent,
  warnings: readonly string[],
  place: Partial<Meta> | { readonly nextCursor?: string | undefined },
): Meta {
  const { headers } = sent.response;
  const { envelope, requestIdHeader = 'x-request-id' } = api;
  const vendorWarnings = envelope?.warnings === undefined ? undefined : readPath(sent.body, envelope.warnings);
  const all = [...(Array.isArray(vendorWarnings) ? vendorWarnings.map(String) : []), ...warnings];
  const meta: Record<string, unknown> = {};
  const put = (name: keyof Meta, value: unknown) => {
    if (value !== undefined) meta[name] = value;
  };
  put('requestId', textAt(sent.body, envelope?.requestId) ?? headers.get(requestIdHeader) ?? undefined);
  for (const name in place) put(name as keyof Meta, (place as Record<string, unknown>)[name]); // fields of `Meta`
  put('warnings', all.length > 0 ? all : undefined);
  put('rateLimit', rateLimitOf(headers));
  put('attempts', sent.attempts);
  put('durationMs', sent.durationMs);
  // Put together from the fields of `Meta`, `attempts` and `durationMs` among them.
  return meta as unknown as Meta;
}
