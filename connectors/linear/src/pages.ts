import { doc, NonBlank } from '@agent-connectors/core';
import * as v from 'valibot';

/** The variables of every listing, and the arguments that pass them on. */
export const pageVariables = '$first: Int, $after: String, $includeArchived: Boolean, $orderBy: PaginationOrderBy';
export const pageArguments = 'first: $first, after: $after, includeArchived: $includeArchived, orderBy: $orderBy';
export const pageInfo = 'pageInfo { hasNextPage endCursor }';

/** The parameters of every listing. */
export const Page = {
  limit: doc(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(250))),
    'Maximum number of records per page, 1 to 250. Default: 50. The complexity that Linear charges for a query grows with it.',
  ),
  cursor: doc(v.optional(v.string()), 'Cursor of the page to return: `meta.nextCursor` of the previous page.'),
  includeArchived: doc(v.optional(v.boolean()), 'Whether to include archived records. Default: false.'),
  orderBy: doc(
    v.optional(v.picklist(['createdAt', 'updatedAt'])),
    'Time to sort by, newest first. Default: createdAt.',
  ),
};

/** The parameters of every search. */
export const Search = {
  term: doc(NonBlank, 'Text to search for.'),
  teamId: doc(v.optional(v.string()), 'UUID of a team whose records rank higher.'),
  includeComments: doc(v.optional(v.boolean()), 'Whether to search comments as well. Default: false.'),
  ...Page,
  orderBy: doc(
    v.optional(v.picklist(['createdAt', 'updatedAt'])),
    'Time to sort by, newest first. Default: relevance.',
  ),
};
export const searchVariables = `$term: String!, $teamId: String, $includeComments: Boolean, ${pageVariables}`;
export const searchArguments = `term: $term, teamId: $teamId, includeComments: $includeComments, ${pageArguments}`;
