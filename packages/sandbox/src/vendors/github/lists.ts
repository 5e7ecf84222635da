import type { SandboxRequest, SandboxResponse } from '../../engine/emulator.ts';
import { linkHeader, pageAfter, pageNumbered } from '../../engine/pages.ts';
import { requestUrl } from '../../engine/request-url.ts';
import { json } from '../../engine/wire-response.ts';
import { unprocessable } from './errors.ts';

/** The results of one search that can be reached. */
const searchLimit = 1000;

interface ListOptions {
  /** The largest page; a larger `per_page` counts as this one. */
  readonly max?: number;
  readonly size?: number;
  /** The number of items that pages can reach. */
  readonly reach?: number;
  /** Puts the items into an object. */
  readonly body?: (items: readonly unknown[], total: number) => unknown;
}

/** Creates a list with numbered pages and a `Link` header. Invalid numbers count as missing, as in the vendor's API. */
export function paged<T>(
  request: SandboxRequest,
  records: readonly T[],
  view: (record: T) => unknown,
  { max = 100, size = 30, reach = Number.POSITIVE_INFINITY, body = (items) => items }: ListOptions = {},
): SandboxResponse {
  const limit = Math.min(max, wholeNumber(request, 'per_page') ?? Math.min(size, max));
  const current = wholeNumber(request, 'page') ?? 1;
  const page = pageNumbered(records.slice(0, reach), current, limit);
  const last = Math.max(1, Math.ceil(page.total / limit));
  const link = linkHeader(requestUrl(request), { current, last });
  return json(body(page.items.map(view), records.length), 200, link === '' ? undefined : { link });
}

/** Creates a list in an object: `{ total_count, workflows }`. */
export const counted =
  (key: string) =>
  (items: readonly unknown[], total: number): unknown => ({ total_count: total, [key]: items });

/** Creates the results of a search, of which the first 1000 can be reached. */
export function found<T>(
  request: SandboxRequest,
  records: readonly T[],
  view: (record: T) => object,
  more: object = {},
): SandboxResponse {
  const limit = Math.min(100, wholeNumber(request, 'per_page') ?? 30);
  if ((wholeNumber(request, 'page') ?? 1) * limit > searchLimit && (wholeNumber(request, 'page') ?? 1) > 1)
    throw unprocessable('Only the first 1000 search results are available');
  return paged(request, records, (record) => ({ ...view(record), score: 1 }), {
    reach: searchLimit,
    body: (items, total) => ({ total_count: total, incomplete_results: false, items, ...more }),
  });
}

/** Creates a list with opaque cursors, which are only in the `Link` header. */
export function cursorPaged<T extends { readonly id: number }>(
  request: SandboxRequest,
  records: readonly T[],
  view: (record: T) => unknown,
): SandboxResponse {
  const limit = Math.min(100, wholeNumber(request, 'per_page') ?? 30);
  const [after, before] = [request.query.get('after') ?? undefined, request.query.get('before') ?? undefined];
  const key = ({ id }: T) => id;
  // The page before a record is the page after it in the reversed list.
  const page =
    before === undefined
      ? pageAfter(records, { after, limit, key })
      : pageAfter(records.toReversed(), { after: before, limit, key });
  if (page === undefined) throw unprocessable('Invalid cursor');
  const items = before === undefined ? page.items : page.items.toReversed();
  const [first, last] = [items.at(0), items.at(-1)];
  const links = [
    first && records[0] !== first && link(request, 'before', cursorAt(records.toReversed(), first, key), 'prev'),
    last && records.at(-1) !== last && link(request, 'after', cursorAt(records, last, key), 'next'),
  ].filter((entry) => typeof entry === 'string');
  return json(items.map(view), 200, links.length > 0 ? { link: links.join(', ') } : undefined);
}

function cursorAt<T>(records: readonly T[], record: T, key: (record: T) => number): string {
  return pageAfter(records, { after: undefined, limit: records.indexOf(record) + 1, key })?.next ?? '';
}

function link(request: SandboxRequest, parameter: string, cursor: string, relation: string): string {
  const url = requestUrl(request);
  for (const name of ['after', 'before']) url.searchParams.delete(name);
  url.searchParams.set(parameter, cursor);
  return `<${url}>; rel="${relation}"`;
}

function wholeNumber({ query }: SandboxRequest, name: string): number | undefined {
  const number = Number(query.get(name) ?? Number.NaN);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
