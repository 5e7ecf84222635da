import { doc, NonBlank } from '@agent-connectors/core';

import * as v from 'valibot';

/** Returns the URL of a section of GitHub's REST documentation: `docs('issues/issues', 'get-an-issue')`. */
export const docs = (page: string, section: string) => `https://docs.github.com/rest/${page}#${section}`;

export const Id = v.pipe(v.number(), v.integer(), v.minValue(1));
export const Name = NonBlank;
export const Names = v.array(Name);
export const Text = v.optional(v.string());
export const Flag = v.optional(v.boolean());

export const owner = doc(NonBlank, 'Account that owns the repository: the login of a user or organization.');
export const repo = doc(NonBlank, 'Name of the repository, without its owner.');

/** The parameters that name a repository. */
export const Repo = { owner, repo };

export const org = doc(NonBlank, 'Login of the organization, as in its URL. Not its full name.');
export const username = doc(NonBlank, 'Login of the user. Not the full name.');

export const issueNumber = doc(Id, 'Number of the issue or pull request, as in its URL. Not its `id`.');
export const pullNumber = doc(Id, 'Number of the pull request, as in its URL. Not its `id`.');

/** The parameters that name an issue. */
export const InIssue = { owner, repo, issue_number: issueNumber };

/** The parameters that name a pull request. */
export const InPull = { owner, repo, pull_number: pullNumber };

const iso = 'Expected a time in ISO 8601 format with a time zone, such as 2026-10-01T00:00:00Z';

export const Time = doc(
  v.pipe(
    v.string(),
    v.isoTimestamp(iso),
    v.check((text) => !Number.isNaN(Date.parse(text)), iso),
  ),
  'Time in ISO 8601 format.',
);

/** The page size of listings. */
// @__NO_SIDE_EFFECTS__
export const limitUpTo = (max: number, standard: number) =>
  doc(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(max))),
    `Maximum number of records per page, 1 to ${max}. Default: ${standard}.`,
  );

export const cursor = doc(
  v.optional(v.string()),
  'Cursor of the page to return: `meta.nextCursor` of the previous page.',
);

/** The cursor of GitHub's listings by links, which is the query of the next page. */
export const linkCursor = doc(
  v.optional(v.string()),
  'Cursor of the page to return: `meta.nextCursor` of the previous page. It holds the filters and the order of the first page, which replace those that you pass.',
);

export const Page = { limit: limitUpTo(100, 30), cursor: linkCursor };

/** The direction of a listing's order. */
// @__NO_SIDE_EFFECTS__
export const direction = (standard: string) =>
  doc(v.optional(v.picklist(['asc', 'desc'])), `Direction of the order: asc or desc. Default: ${standard}.`);

/** The direction of a search's order. */
export const order = doc(
  v.optional(v.picklist(['desc', 'asc'])),
  'Direction of the order, with `sort`: desc or asc. Default: desc.',
);

export const sha = doc(NonBlank, 'SHA of the commit.');

/** A commit as several operations take it. */
export const commitRef = doc(
  NonBlank,
  'The commit: its SHA, a branch as heads/main, or a tag as tags/v1.0. Slashes are sent as they are.',
);

/** Fields that all of GitHub's records have. */
export const NodeId = doc(v.string(), 'ID for the GraphQL API.');
export const HtmlUrl = doc(v.string(), 'Address of the page on GitHub.');
export const Created = doc(v.string(), 'Time of creation.');
export const Updated = doc(v.string(), 'Time of the last change.');
