import { cursorPages, doc, type Pagination } from '@agent-connectors/core';
import * as v from 'valibot';
import { WholeNumber } from './fields.ts';

/** Pages of the App API: each hands out `next`, empty on the last one, which goes back as `start`. */
// @__NO_SIDE_EFFECTS__
export function startPages(items: string, options: { readonly endsOnEmptyPage?: boolean } = {}): Pagination {
  return cursorPages({ items, next: 'next', cursorParam: 'start', ...options });
}

export const cursor = doc(v.optional(v.string()), 'Cursor of the page to get: `meta.nextCursor` of the one before.');

/** How many records come at once. */
// @__NO_SIDE_EFFECTS__
export function limit(most: number, usual: number) {
  return doc(
    v.optional(v.pipe(WholeNumber, v.minValue(1), v.maxValue(most))),
    `Records per page, 1 to ${most}; ${usual} unless told.`,
  );
}

/** Page size of a listing whose bounds Customer.io does not tell. */
export const anyLimit = doc(v.optional(v.pipe(WholeNumber, v.minValue(1))), 'Records per page.');
