import { linkPages, type PageInfo, type PageResponse, type Pagination, readPath } from '@agent-connectors/core';

/** Paginates by the `Link` header. The body is the list itself, or holds it under a name, beside `total_count`. */
function pages(
  items: string,
  warn: (page: PageResponse, info: PageInfo) => string | undefined = () => undefined,
): Pagination {
  const links = linkPages({ items, limitParam: 'per_page' });
  return {
    ...links,
    // Our cursor is the query of the next link, which holds the number of the page.
    wire: { ...links.wire, cursor: 'page' },
    pageInfo(page) {
      const total = readPath(page.body, 'total_count');
      const info = { ...links.pageInfo(page), ...(typeof total === 'number' && { total }) };
      const warnings = [warn(page, info), partialResults(page)].filter((warning) => warning !== undefined);
      return { ...info, ...(warnings.length > 0 && { warnings }) };
    },
  };
}

/** Organizations with single sign-on are left out where the token is not authorized for them. */
function partialResults({ headers }: PageResponse): string | undefined {
  if (!/^\s*partial-results/i.test(headers.get('x-github-sso') ?? '')) return undefined;
  return 'The list is incomplete: it leaves out organizations whose single sign-on has not authorized the token. Authorize it for them in the settings of the token.';
}

/** How many items precede the end of a page: its number is in our cursor. */
function readSoFar({ cursor, count }: PageResponse): number {
  const query = new URLSearchParams(cursor);
  const before = (Number(query.get('page') ?? 1) - 1) * Number(query.get('per_page') ?? 0);
  return before + count;
}

/** Bare arrays, the usual listing. */
export const arrayPages: Pagination = /* @__PURE__ */ pages('');

/** `{ total_count, <items>: [] }`. */
// @__NO_SIDE_EFFECTS__
export const countedPages = (items: string): Pagination => pages(items);

/** Listings that GitHub ends after some number of items, whatever follows. */
// @__NO_SIDE_EFFECTS__
export const cappedPages = (max: number, items: string, instead: string): Pagination =>
  pages(items, (page, { nextCursor }) =>
    nextCursor === undefined && readSoFar(page) >= max
      ? `There may be more: GitHub lists at most ${max} here. ${instead}`
      : undefined,
  );

const reachable = 1000;

/** Searches: `{ total_count, incomplete_results, items }`, of which the first 1000 can be read. */
export const searchPages: Pagination = /* @__PURE__ */ pages('items', ({ body }, { total = 0 }) => {
  const problems = [
    readPath(body, 'incomplete_results') === true &&
      'GitHub stopped the search before it was complete, so results may be missing. Narrow the query or repeat it.',
    total > reachable &&
      `Only the first ${reachable} of ${total} results can be read. Split the query, such as by created:2026-01-01..2026-01-31.`,
  ].filter((problem) => problem !== false);
  return problems.length === 0 ? undefined : problems.join(' ');
});

/** Listings of projects: an opaque cursor, which only the `Link` header holds. */
export const projectPages: Pagination = /* @__PURE__ */ (() => {
  const links = linkPages({ items: '', limitParam: 'per_page' });
  return { ...links, wire: { ...links.wire, cursor: 'after' } };
})();
