import { doc, entity, graphqlOperation } from '@agent-connectors/core';
import * as v from 'valibot';
import { Name } from '../fields.ts';
import { limits } from '../limits.ts';
import { DiscussionComment } from './discussion-record.ts';

/** Comments on discussions. */
export const discussionComments = entity(
  {
    summary: 'Comments on discussions. discussions.get reads them.',
    also: ['answers', 'replies'],
    key: 'id',
    brief: ['id', 'author.login', 'isAnswer', 'createdAt', 'url'],
  },
  () => ({
    create: graphqlOperation(
      `mutation ($input: AddDiscussionCommentInput!) {
        addDiscussionComment(input: $input) { comment { id body url createdAt isAnswer author { login url } } }
      }`,
      {
        summary: 'Comment on a discussion, or reply to a comment, and notify its followers.',
        also: ['answer', 'reply'],
        docs: 'https://docs.github.com/graphql/guides/using-the-graphql-api-for-discussions',
        api: 'graphql',
        effect: 'write',
        sends: true,
        scopes: ['discussions:write'],
        rateLimit: limits.graphqlContent,
        path: 'addDiscussionComment.comment',
        input: v.strictObject({
          discussionId: doc(Name, '`id` of the discussion, from discussions.get. Not its number.'),
          body: doc(v.string(), 'Text, as Markdown. @login mentions and notifies a person.'),
          replyToId: doc(
            v.optional(Name),
            '`id` of the top-level comment to reply to, from discussions.get. Default: none.',
          ),
        }),
        output: DiscussionComment,
        example: { discussionId: 'D_kwDOABPHjc4AAjLh', body: 'Choose Continue as guest.' },
      },
    ),
  }),
);
