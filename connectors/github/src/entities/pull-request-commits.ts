import { entity, list } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, InPull, Page } from '../fields.ts';
import { cappedPages } from '../pages.ts';
import { briefCommit, Commit } from './commit-record.ts';
import { everything, inPullRequest } from './sync-parents.ts';

/** Commits of a pull request. */
export const pullRequestCommits = entity(
  {
    summary: 'Commits of a pull request.',
    also: ['changes', 'history'],
    key: 'sha',
    brief: briefCommit,
    sync: { full: everything, deletes: 'full_compare', parent: inPullRequest },
  },
  () => ({
    list: list('GET /repos/{owner}/{repo}/pulls/{pull_number}/commits', {
      summary:
        'List the commits of a pull request. GitHub lists at most 250: for more, use commits.list with the head branch as `sha`.',
      docs: docs('pulls/pulls', 'list-commits-on-a-pull-request'),
      scopes: ['pull_requests:read'],
      pagination: cappedPages(250, '', 'Use commits.list with the head branch as `sha`.'),
      input: v.strictObject({ ...InPull, ...Page }),
      item: Commit,
    }),
  }),
);
