import * as v from 'valibot';
import type { Listing } from './crud.ts';
import type { SandboxResponse } from './emulator.ts';
import type { InputReader } from './input.ts';
import { linkHeader, type Page, pageAfter, pageBesideId, pageFrom, pageNumbered } from './pages.ts';
import { queryObject } from './query.ts';
import { Rejection } from './rejection.ts';
import { requestUrl } from './request-url.ts';
import { json } from './wire-response.ts';

/** The default and the maximum size of a page. */
export interface PageSize {
  readonly default: number;
  readonly max: number;
}

/** Creates the body for the items of a page; `next` is the cursor of the next page, if there is one. */
export type ListBody = (
  items: readonly unknown[],
  page: Page<unknown> & { readonly next?: string | number | undefined },
) => unknown;

interface ListOptions {
  readonly input: InputReader;
  readonly size: PageSize;
  readonly body: ListBody;
}

type List = <T extends object>(listing: Listing<T>) => SandboxResponse;

/** Creates a list with opaque cursors: `?cursor=…&limit=…`, or the vendor's names for them. */
export function cursorList(options: ListOptions & { readonly cursor?: string; readonly limit?: string }): List {
  const { cursor = 'cursor', limit = 'limit' } = options;
  const parameters = v.object({ [cursor]: v.optional(v.string()), [limit]: sizeOf(options.size) });
  return (listing) => {
    const { [cursor]: after, [limit]: size } = read(options, listing, parameters);
    const { records, table } = listing;
    const page = pageAfter(records, { after: textOf(after), limit: Number(size), key: table.idOf });
    if (page === undefined) throw new Rejection(400, `${cursor} is invalid`);
    return respond(options, listing, page, page.next);
  };
}

/** Creates a list that continues after a record's id: `?starting_after=…&limit=…`. */
export function lastIdList(
  options: ListOptions & { readonly after?: string; readonly before?: string; readonly limit?: string },
): List {
  const { after = 'starting_after', before = 'ending_before', limit = 'limit' } = options;
  const parameters = v.object({
    [after]: v.optional(v.string()),
    [before]: v.optional(v.string()),
    [limit]: sizeOf(options.size),
  });
  return (listing) => {
    const { [after]: behind, [before]: ahead, [limit]: size } = read(options, listing, parameters);
    const { records, table } = listing;
    const place = { after: textOf(behind), before: textOf(ahead), limit: Number(size), id: table.idOf };
    const page = pageBesideId(records, place);
    if (page === undefined) throw new Rejection(400, `No such record: '${behind ?? ahead}'`);
    return respond(options, listing, page);
  };
}

/** Creates a list without pages. */
export function wholeList(options: Pick<ListOptions, 'body'>): List {
  return (listing) => {
    const page = pageFrom(listing.records, 0, listing.records.length);
    return json(options.body(page.items.map(listing.view), page));
  };
}

interface NumberedOptions extends ListOptions {
  readonly page?: string;
  readonly limit?: string;
  /** The number of the first page. Default: 1. */
  readonly first?: 0 | 1;
  /** Whether a `Link` header links to the other pages. */
  readonly links?: boolean;
}

/** Creates a list with numbered pages: `?page=2&per_page=50`. */
export function numberedList(options: NumberedOptions): List {
  const { page: name = 'page', limit = 'per_page', first = 1 } = options;
  const number = v.optional(v.pipe(v.number(), v.integer(), v.minValue(first)), first);
  const parameters = v.object({ [name]: number, [limit]: sizeOf(options.size) });
  return (listing) => {
    const values = read(options, listing, parameters);
    const [current, size] = [Number(values[name]), Number(values[limit])];
    const page = pageNumbered(listing.records, current - first + 1, size);
    const response = respond(options, listing, page, page.hasMore ? current + 1 : undefined);
    if (!options.links) return response;
    const pages = { first, current, last: Math.max(first, first + Math.ceil(page.total / size) - 1) };
    const link = linkHeader(requestUrl(listing.request), pages, name);
    return link === '' ? response : { ...response, headers: { ...response.headers, link } };
  };
}

/** Creates a list with an offset: `?offset=100&limit=50`. */
export function offsetList(options: ListOptions & { readonly offset?: string; readonly limit?: string }): List {
  const { offset = 'offset', limit = 'limit' } = options;
  const start = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0);
  const parameters = v.object({ [offset]: start, [limit]: sizeOf(options.size) });
  return (listing) => {
    const values = read(options, listing, parameters);
    const [from, size] = [Number(values[offset]), Number(values[limit])];
    const page = pageFrom(listing.records, from, size);
    return respond(options, listing, page, page.hasMore ? from + size : undefined);
  };
}

const sizeOf = (size: PageSize) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(size.max)), size.default);

const textOf = (value: unknown) => (value === undefined ? undefined : String(value));

function read(
  { input }: ListOptions,
  { request }: { readonly request: Listing<object>['request'] },
  schema: v.GenericSchema<unknown, Record<string, unknown>>,
): Record<string, unknown> {
  return input(schema, queryObject(request.query, schema));
}

function respond<T extends object>(
  { body }: ListOptions,
  { view }: Listing<T>,
  page: Page<T>,
  next?: string | number,
): SandboxResponse {
  return json(body(page.items.map(view), { ...page, next }));
}
