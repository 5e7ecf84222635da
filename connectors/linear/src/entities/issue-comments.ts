import { entity, graphqlList } from '@agent-connectors/core';
import * as v from 'valibot';
import { issueId, reads } from '../fields.ts';
import { Page, pageArguments, pageInfo, pageVariables } from '../pages.ts';
import { Comment, commentBrief, commentFields, commentFilter } from './comment-record.ts';

/** The comments of one issue. */
export const issueComments = entity(
  {
    summary: 'Comments of one issue, inline comments on its description included.',
    also: ['discussion', 'thread', 'conversation', 'replies'],
    key: 'id',
    brief: commentBrief,
    from: { id: 'issues.search', 'filter.id': 'issue_comments.list' },
  },
  () => ({
    list: graphqlList(
      `query issueComments($id: String!, $filter: CommentFilter, ${pageVariables}) {
        issue(id: $id) { id comments(filter: $filter, ${pageArguments}) { nodes { ${commentFields} } ${pageInfo} } }
      }`,
      {
        ...reads,
        summary: 'List the comments of an issue, newest first.',
        also: ['comments on'],
        path: 'issue.comments',
        input: v.strictObject({ id: issueId, filter: commentFilter, ...Page }),
        item: Comment,
        example: { id: 'ENG-79', filter: { parent: { null: true } } },
      },
    ),
  }),
);
