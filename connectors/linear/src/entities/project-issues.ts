import { doc, entity, graphqlList } from '@agent-connectors/core';
import * as v from 'valibot';
import { Id, reads } from '../fields.ts';
import { Page, pageArguments, pageInfo, pageVariables } from '../pages.ts';
import { issueFilter } from './issue-filter.ts';
import { Issue, issueBrief, issueFields } from './issue-record.ts';

/** The issues of one project. */
export const projectIssues = entity(
  {
    summary: 'Issues of one project.',
    also: ['tasks', 'tickets', 'scope', 'remaining work'],
    key: 'id',
    brief: issueBrief,
    from: { id: 'projects.search', 'filter.id': 'issues.search' },
  },
  () => ({
    list: graphqlList(
      `query projectIssues($id: String!, $filter: IssueFilter, ${pageVariables}) {
      project(id: $id) { id issues(filter: $filter, ${pageArguments}) { nodes { ${issueFields} } ${pageInfo} } }
    }`,
      {
        ...reads,
        summary: 'List the issues of a project, all or those that match a filter.',
        path: 'project.issues',
        input: v.strictObject({ id: doc(Id, 'UUID or slug of the project.'), filter: issueFilter, ...Page }),
        item: Issue,
        example: {
          id: '17024f44-afed-4fa1-88a0-98053e02495e',
          filter: { state: { type: { nin: ['completed', 'canceled'] } } },
        },
      },
    ),
  }),
);
