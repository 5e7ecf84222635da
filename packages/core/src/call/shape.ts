import * as v from 'valibot';
import type { PagePosition } from '../define/pagination.ts';
import { type WindowPosition, windowCursor } from '../define/range-window.ts';
import { Nothing, type Schema } from '../define/schema.ts';
import { suggestion } from '../nearest.ts';
import { readPath } from '../read-path.ts';
import { openDownload } from './download.ts';
import { fingerprint, fingerprintOf } from './fingerprint.ts';
import { matcherOf } from './matcher.ts';
import { textAt } from './read.ts';
import type { Meta, RateLimitState, Result } from './result.ts';
import type { ApiRuntime, Found } from './runtime.ts';
import { createSelector } from './select.ts';
import type { Sent } from './send.ts';

export interface ShapeOptions {
  readonly fields: readonly string[] | undefined;
  readonly cursor: string | undefined;
  readonly limit: number | undefined;
  readonly window: WindowPosition | undefined;
}

/** Step 7: takes the result out of the vendor's envelope and puts it into ours. */
export function shape(found: Found, api: ApiRuntime, sent: Sent, options: ShapeOptions): Result<unknown> {
  const { operation } = found;
  if (operation.kind === 'download')
    return { data: openDownload(sent.answer.headers, sent.answer.stream), meta: metaOf(api, sent, [], {}) };
  const warnings = operation.deprecated === undefined ? [] : [`This operation is deprecated: ${operation.deprecated}`];
  if (operation.kind === 'list') {
    const items = itemsOf(found, api, sent, warnings);
    compare(operation.item, items, warnings);
    const { stranded, ...position } = positionOf(found, sent, items.length, options);
    const { window } = options;
    const page =
      window === undefined ? position : { ...position, nextCursor: windowCursor(window, position.nextCursor), window };
    if (stranded) warnings.push('The vendor says that there are more records and gives no cursor to get them with.');
    const most = Math.min(operation.ceiling ?? Number.POSITIVE_INFINITY, options.limit ?? Number.POSITIVE_INFINITY);
    if (operation.ceiling !== undefined && items.length >= most) {
      warnings.push(
        `There may be more: this listing has no further pages, and ${most} records are what was asked for or the vendor's limit.`,
      );
    }
    const data = narrow(items, operation.item, options.fields, warnings);
    const hasMore = stranded === true || page.nextCursor !== undefined;
    const result = { data, meta: metaOf(api, sent, warnings, { ...page, hasMore }) };
    return Object.defineProperty(result, fingerprint, { value: fingerprintOf(items) });
  }
  if (operation.output === Nothing) return { data: null, meta: metaOf(api, sent, warnings, {}) };
  const enclosed = readPath(sent.body, operation.data ?? api.api.envelope?.data ?? '');
  const data = enclosed ?? (operation.bareResult === true ? sent.body : undefined) ?? null;
  compare(operation.output, [data], warnings);
  return { data: narrow(data, operation.output, options.fields, warnings), meta: metaOf(api, sent, warnings, {}) };
}

function positionOf(found: Found, sent: Sent, count: number, { cursor, limit }: ShapeOptions): PagePosition {
  return found.wire.pagination?.position({ body: sent.body, headers: sent.answer.headers, count, cursor, limit }) ?? {};
}

function itemsOf(found: Found, api: ApiRuntime, sent: Sent, warnings: string[]): unknown[] {
  const path = found.operation.data ?? found.wire.pagination?.items ?? api.api.envelope?.data ?? '';
  const items = readPath(sent.body, path);
  if (Array.isArray(items)) return items;
  if (sent.body === undefined) warnings.push('The answer has no body; it is taken for an empty list.');
  // Some vendors send null for an empty list.
  if (items !== null && items !== undefined)
    warnings.push(`The answer's ${path || 'body'} is not a list; it is taken for an empty one.`);
  return [];
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

const kindOf = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : value === undefined ? 'nothing' : typeof value;

/** Keeps only the selected fields of a record, or of each record of a list. */
function narrow(data: unknown, schema: Schema, fields: readonly string[] | undefined, warnings: string[]): unknown {
  if (fields === undefined) return data;
  const selector = createSelector(fields);
  const narrowed = Array.isArray(data) ? data.map((item) => selector.apply(item)) : selector.apply(data);
  const known = Object.keys((schema as { entries?: Record<string, unknown> }).entries ?? {});
  for (const field of selector.unmatched()) {
    const name = field.split('.')[0] ?? field;
    if (known.includes(name) || (Array.isArray(data) && data.length === 0)) continue;
    warnings.push(`fields: no record has '${name}'; ${suggestion(name, known)}`);
  }
  return narrowed;
}

function metaOf(
  api: ApiRuntime,
  sent: Sent,
  warnings: readonly string[],
  page: Partial<Meta> | { readonly nextCursor?: string | undefined },
): Meta {
  const { headers } = sent.answer;
  const { envelope, requestIdHeader = 'x-request-id' } = api.api;
  const vendorWarnings = envelope?.warnings === undefined ? undefined : readPath(sent.body, envelope.warnings);
  const all = [...(Array.isArray(vendorWarnings) ? vendorWarnings.map(String) : []), ...warnings];
  const meta = {
    requestId: textAt(sent.body, envelope?.requestId) ?? headers.get(requestIdHeader) ?? undefined,
    ...page,
    warnings: all.length > 0 ? all : undefined,
    rateLimit: rateLimitOf(headers),
    attempts: sent.attempts,
    durationMs: sent.durationMs,
  };
  // Dropping the undefined ones leaves exactly the optional fields of `Meta` absent.
  return Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== undefined)) as unknown as Meta;
}

function rateLimitOf(headers: Headers): RateLimitState | undefined {
  const number = (name: string) => {
    const value = headers.get(`x-ratelimit-${name}`) ?? headers.get(`x-rate-limit-${name}`);
    return value !== null && /^\d+$/.test(value) ? Number(value) : undefined;
  };
  const limit = number('limit');
  const remaining = number('remaining');
  if (limit === undefined && remaining === undefined) return undefined;
  return { ...(limit !== undefined && { limit }), ...(remaining !== undefined && { remaining }) };
}
