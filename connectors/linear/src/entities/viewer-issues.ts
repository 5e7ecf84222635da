import { entity, graphqlList } from '@agent-connectors/core';
import * as v from 'valibot';
import { reads } from '../fields.ts';
import { Page, pageArguments, pageInfo, pageVariables } from '../pages.ts';
import { issueFilter } from './issue-filter.ts';
import { Issue, issueBrief, issueFields } from './issue-record.ts';

/** The issues of the owner of the credential. */
export const viewerIssues = entity(
  {
    summary: 'Issues that are assigned to the user whom the credential belongs to.',
    also: ['my tasks', 'my tickets', 'assigned to me', 'to do'],
    key: 'id',
    brief: issueBrief,
    from: { 'filter.id': 'issues.search' },
  },
  () => ({
    list: graphqlList(
      `query viewerIssues($filter: IssueFilter, ${pageVariables}) {
        viewer { id assignedIssues(filter: $filter, ${pageArguments}) { nodes { ${issueFields} } ${pageInfo} } }
      }`,
      {
        ...reads,
        summary: 'List the issues that are assigned to the current user, all or those that match a filter.',
        also: ['my work', 'my plate', 'my backlog', 'todos'],
        path: 'viewer.assignedIssues',
        input: v.strictObject({ filter: issueFilter, ...Page }),
        item: Issue,
        example: { filter: { state: { type: { eq: 'started' } } } },
      },
    ),
  }),
);
