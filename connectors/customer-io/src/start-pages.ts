import { cursorPages, doc, type Pagination } from '@agent-connectors/core';
import * as v from 'valibot';
import { WholeNumber } from './fields.ts';

/** Pages of the App API. Each has a `next` cursor, empty on the last page, which is passed as `start`. */
// @__NO_SIDE_EFFECTS__
export function startPages(items: string, options: { readonly endsOnEmptyPage?: boolean } = {}): Pagination {
  return cursorPages({ items, next: 'next', cursorParam: 'start', ...options });
}

export const cursor = doc(v.optional(v.string()), 'Cursor of the page: `meta.nextCursor` of the previous page.');

/** Returns the schema of a page size. */
// @__NO_SIDE_EFFECTS__
export function limit(max: number, defaultSize: number) {
  return doc(
    v.optional(v.pipe(WholeNumber, v.minValue(1), v.maxValue(max))),
    `Maximum number of records per page, 1 to ${max}. Default: ${defaultSize}.`,
  );
}

/** Page size of a listing whose limits Customer.io does not document. */
export const anyLimit = doc(v.optional(v.pipe(WholeNumber, v.minValue(1))), 'Maximum number of records per page.');
