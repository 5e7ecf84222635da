import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, InPull, Names } from '../fields.ts';
import { limits } from '../limits.ts';
import { PullRequest } from './pull-request-record.ts';

/** Requested reviewers. */
export const reviewers = entity(
  {
    summary: 'People and teams who are asked to review a pull request.',
    also: ['review requests'],
    brief: ['number', 'title', 'requested_reviewers', 'requested_teams', 'html_url'],
  },
  () => ({
    request: operation('POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers', {
      summary:
        'Ask people or teams to review a pull request, also once more, and notify them. Returns the pull request.',
      also: ['ask for review', 'add reviewer', 're-request', 'look at my changes'],
      docs: docs('pulls/review-requests', 'request-reviewers-for-a-pull-request'),
      effect: 'write',
      sends: true,
      scopes: ['pull_requests:write'],
      rateLimit: limits.content,
      input: v.pipe(
        v.strictObject({
          ...InPull,
          reviewers: doc(v.optional(Names), 'Logins of the people. The author cannot be one of them.'),
          team_reviewers: doc(v.optional(Names), 'Slugs of the teams, from teams.list.'),
        }),
        v.forward(
          v.check(
            ({ reviewers = [], team_reviewers = [] }) => reviewers.length + team_reviewers.length > 0,
            'Expected reviewers or team_reviewers',
          ),
          ['reviewers'],
        ),
      ),
      output: PullRequest,
      example: { owner: 'kestrelcloud', repo: 'platform', pull_number: 7, reviewers: ['gitaraman'] },
    }),
  }),
);
