import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { Flag, Name, order } from '../fields.ts';

const says = /(^|\s)-?(is|type):("?)(issue|pr|pull-request)\b/i;

/**
 * A query for one of the two kinds of records that a search finds. The kind is added where the query names none: GitHub
 * refuses such a query of an app's user (422), and returns both kinds to others.
 */
// @__NO_SIDE_EFFECTS__
export const searchQuery = (kind: 'issue' | 'pr', text: string) =>
  v.pipe(
    doc(Name, `${text} is:${kind} is added unless the query says is: or type: itself.`),
    v.transform((query) => (says.test(query) ? query : `${query} is:${kind}`)),
  );

/** The parameters of a search of issues besides its query. */
// @__NO_SIDE_EFFECTS__
export const searchSort = () => ({
  sort: doc(
    v.optional(
      v.picklist([
        'comments',
        'reactions',
        'reactions-+1',
        'reactions--1',
        'reactions-smile',
        'reactions-thinking_face',
        'reactions-heart',
        'reactions-tada',
        'interactions',
        'created',
        'updated',
      ]),
    ),
    'What to order by: created, updated, comments, interactions, reactions, or one reaction as in reactions-+1. Default: best match.',
  ),
  order,
  advanced_search: doc(Flag, 'true lets the query use AND, OR and parentheses.'),
  search_type: doc(
    v.optional(v.picklist(['semantic', 'hybrid'])),
    'semantic searches by meaning, hybrid by meaning and words. Default: by words.',
  ),
});
