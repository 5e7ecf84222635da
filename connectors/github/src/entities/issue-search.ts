import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { Flag, Name, order } from '../fields.ts';

type Kind = 'issue' | 'pr';

/** The kinds that a query asks for by `is:` or `type:`. What it excludes and what it quotes does not count. */
function kindsIn(query: string): Kind[] {
  const unquoted = query.replaceAll(/(?<!:)"[^"]*"/g, ' ');
  return [...unquoted.matchAll(/(?:^|[\s(])(?:is|type):"?(issue|pr|pull-request)\b/gi)].map(([, kind]) =>
    kind?.toLowerCase() === 'issue' ? 'issue' : 'pr',
  );
}

/** Adds a kind to a query. In parentheses, because it applies to both sides of an `OR`. */
const withKind = (query: string, kind: Kind) => `${/\bOR\b/.test(query) ? `(${query})` : query} is:${kind}`;

/**
 * A query for one of the two kinds of records that a search finds. The kind is added where the query names none: GitHub
 * refuses such a query of an app's user (422), and returns both kinds to others. A query for the other kind is invalid.
 */
// @__NO_SIDE_EFFECTS__
export const searchQuery = (kind: Kind, text: string) => {
  const [other, instead] = kind === 'pr' ? (['issue', 'issues'] as const) : (['pr', 'pull_requests'] as const);
  return v.pipe(
    doc(Name, `${text} is:${kind} is always added. For is:${other} use ${instead}.search.`),
    v.check(
      (query) => !kindsIn(query).includes(other),
      `Expected a query without is:${other}; use ${instead}.search for those`,
    ),
    v.transform((query) => (kindsIn(query).includes(kind) ? query : withKind(query, kind))),
  );
};

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
