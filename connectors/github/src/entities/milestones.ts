import { doc, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { direction, docs, Id, Page, Repo } from '../fields.ts';
import { Milestone } from './milestone-record.ts';
import { inRepository } from './sync-parents.ts';

/** Milestones. */
export const milestones = entity(
  {
    summary: 'Milestones of a repository: groups of issues with a due date.',
    also: ['sprints', 'versions', 'goals'],
    key: 'id',
    brief: ['number', 'title', 'state', 'due_on', 'open_issues', 'closed_issues', 'html_url'],
    sync: {
      full: { operation: 'list', params: { state: 'all', limit: 100 } },
      deletes: 'full_compare',
      parent: inRepository,
    },
  },
  () => ({
    list: list('GET /repos/{owner}/{repo}/milestones', {
      summary: 'List the milestones of a repository with their counts of open and closed issues.',
      docs: docs('issues/milestones', 'list-milestones'),
      scopes: ['issues:read'],
      input: v.strictObject({
        ...Repo,
        state: doc(v.optional(v.picklist(['open', 'closed', 'all'])), 'open, closed or all. Default: open.'),
        sort: doc(
          v.optional(v.picklist(['due_on', 'completeness'])),
          'What to order by: due_on, or completeness (share of closed issues). Default: due_on.',
        ),
        direction: direction('asc'),
        ...Page,
      }),
      item: Milestone,
    }),

    get: operation('GET /repos/{owner}/{repo}/milestones/{milestone_number}', {
      summary: 'Get a milestone by its number.',
      docs: docs('issues/milestones', 'get-a-milestone'),
      scopes: ['issues:read'],
      input: v.strictObject({ ...Repo, milestone_number: doc(Id, 'Number of the milestone. Not its `id`.') }),
      output: Milestone,
    }),
  }),
);
