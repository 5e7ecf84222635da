import { entity, list } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, InPull, Page } from '../fields.ts';
import { cappedPages } from '../pages.ts';
import { ChangedFile } from './commit-record.ts';
import { everything, inPullRequest } from './sync-parents.ts';

/** Files of a pull request. */
export const pullRequestFiles = entity(
  {
    summary: 'Files that a pull request changes, with their diffs.',
    also: ['diff', 'changed files', 'patch'],
    key: 'filename',
    brief: ['filename', 'status', 'additions', 'deletions', 'previous_filename'],
    sync: { full: everything, deletes: 'full_compare', parent: inPullRequest },
  },
  () => ({
    list: list('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', {
      summary: 'List the files that a pull request changes, with their diffs. GitHub lists at most 3000.',
      docs: docs('pulls/pulls', 'list-pull-requests-files'),
      scopes: ['pull_requests:read'],
      pagination: cappedPages(3000, '', 'Compare the branches locally to see the others.'),
      input: v.strictObject({ ...InPull, ...Page }),
      item: ChangedFile,
    }),
  }),
);
