import { cursorPages, doc, lastIdPages, type Pagination } from '@agent-connectors/core';
import * as v from 'valibot';
import { expand, limits } from './fields.ts';

const limit = doc(
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
  'Maximum number of records per page, 1 to 100. Default: 10.',
);
const cursor = doc(v.optional(v.string()), 'Cursor of the page to return: `meta.nextCursor` of the previous page.');

const endingBefore = doc(
  v.optional(v.string()),
  'ID of a record: returns the page of newer records just before it, without a cursor. To go on, pass the ID of the first record of the page. Not with cursor, and not to iterate.',
);

const forward = /* @__PURE__ */ lastIdPages({ items: 'data', more: 'has_more', cursorParam: 'starting_after' });

/** How all listings are paginated. */
export const idPages: Pagination = {
  ...forward,
  pageInfo(page) {
    const info = forward.pageInfo(page);
    // The last ID of such a page leads to records that the caller already has: `has_more` is about newer ones.
    if (page.params?.['ending_before'] === undefined || info.nextCursor === undefined) return info;
    return {
      hasMore: true,
      warnings: ['There are newer records: pass the ID of the first one here as ending_before.'],
    };
  },
};

/** The parameters that all listings have. */
export interface PageInput {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
  readonly ending_before?: string | undefined;
  readonly expand?: string[] | undefined;
}

/** What a caller passes to a listing. */
export type ListInput<Filters extends v.ObjectEntries> = v.InferInput<v.StrictObjectSchema<Filters, undefined>> &
  PageInput;

/** Returns the input of a listing: its filters, and the parameters that all listings have. */
// @__NO_SIDE_EFFECTS__
export function listInput<Filters extends v.ObjectEntries>(filters: Filters): v.GenericSchema<ListInput<Filters>> {
  const schema = v.pipe(
    v.strictObject({ ...filters, limit, cursor, ending_before: endingBefore, expand }),
    v.check(
      // Safe: the entries above are part of every input; the generic type hides them.
      (input) => (input as PageInput).cursor === undefined || (input as PageInput).ending_before === undefined,
      'Expected either cursor or ending_before; to read all records, iterate without ending_before',
    ),
  );
  // Safe: the schema has these entries and no others. TypeScript cannot merge generic entries with known ones.
  return schema as unknown as v.GenericSchema<ListInput<Filters>>;
}

/** Returns the parameters of a search, whose query may use `metadata` and the given fields. */
// @__NO_SIDE_EFFECTS__
export function searchInput(fields: string, example: string) {
  return v.strictObject({
    query: doc(
      v.pipe(v.string(), v.regex(/\S/, 'Expected a query')),
      `Query in Stripe's search language: field:'text', field~'part' (3 or more characters), amounts and times (only Unix seconds) with >, <, >=, <=; - negates; AND or OR, not both. Fields: ${fields}, metadata['key']. Example: ${example}`,
    ),
    limit,
    cursor,
    expand,
  });
}

/** How all searches are paginated and limited. */
export const search: { readonly pagination: Pagination; readonly rateLimit: typeof limits.search } = {
  pagination: /* @__PURE__ */ cursorPages({ items: 'data', next: 'next_page', more: 'has_more', cursorParam: 'page' }),
  rateLimit: limits.search,
};

/** What every summary of a search says: records that no longer match are found, and new ones are not. */
export const searchLag = 'The index is up to a minute late: read what you just wrote with get or list.';
