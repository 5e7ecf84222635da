import { changesSomething, doc, entity, graphqlList, graphqlOperation } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  createAsUser,
  creates,
  Deleted,
  deletes,
  displayIconUrl,
  Id,
  newId,
  reads,
  Time,
  whenGiven,
  writes,
} from '../fields.ts';
import { Page, pageArguments, pageInfo, pageVariables } from '../pages.ts';
import { byUpdate } from '../sync.ts';
import { Comment, commentBrief, commentFields, commentFilter } from './comment-record.ts';

const id = doc(Id, 'UUID of the comment.');
const text = v.optional(v.string());
const targets = [
  'issueId',
  'parentId',
  'projectId',
  'projectUpdateId',
  'initiativeId',
  'initiativeUpdateId',
  'documentContentId',
  'postId',
] as const;

/** Comments. */
export const comments = entity(
  {
    summary: 'Comments on issues, projects, initiatives, documents and updates of the workspace.',
    also: ['replies', 'notes', 'discussions'],
    key: 'id',
    brief: commentBrief,
    from: {
      id: 'comments.list',
      'filter.id': 'comments.list',
      parentId: 'issue_comments.list',
      resolvingCommentId: 'issue_comments.list',
    },
    sync: byUpdate,
  },
  () => ({
    list: graphqlList(
      `query comments($filter: CommentFilter, ${pageVariables}) {
        comments(filter: $filter, ${pageArguments}) { nodes { ${commentFields} } ${pageInfo} }
      }`,
      {
        ...reads,
        summary:
          'List comments of the whole workspace that match a filter. For those of one issue, use issue_comments.list.',
        input: v.strictObject({ filter: commentFilter, ...Page }),
        item: Comment,
        example: { filter: { user: { isMe: { eq: true } }, createdAt: { gte: '-P1W' } } },
      },
    ),

    get: graphqlOperation(
      `query comment($id: String, $hash: String) { comment(id: $id, hash: $hash) { ${commentFields} } }`,
      {
        ...reads,
        summary: 'Get a comment by its UUID, or by the hash in its URL.',
        brief: [],
        input: v.pipe(
          v.strictObject({
            id: doc(text, 'UUID of the comment. Mutually exclusive with hash.'),
            hash: doc(text, 'Hash of the comment: what follows #comment- in its URL. Mutually exclusive with id.'),
          }),
          v.forward(
            v.check(
              (params) => (params.id === undefined) !== (params.hash === undefined),
              'Expected either id or hash',
            ),
            ['id'],
          ),
        ),
        output: Comment,
        example: { id: '62405355-af3d-4f24-98b0-c5d5584b7bff' },
      },
    ),

    create: graphqlOperation(
      `mutation commentCreate($input: CommentCreateInput!) {
        commentCreate(input: $input) { success comment { ${commentFields} } }
      }`,
      {
        ...writes,
        summary:
          'Comment on an issue, project, initiative, document or update, or reply to a comment. Notifies subscribers. In a thread that is synced with Slack, Intercom or email, people outside of Linear receive it.',
        also: ['reply', 'respond', 'answer', 'post', 'add note', 'mention', 'ping', 'comment', 'tell'],
        scopes: ['comments:create'],
        sends: true,
        ...creates,
        path: 'commentCreate.comment',
        input: v.pipe(
          v.strictObject({
            body: doc(text, 'Content, as Markdown. To mention a user or an issue, write its Linear URL.'),
            issueId: doc(text, 'UUID or identifier of the issue to comment on.'),
            parentId: doc(text, 'UUID of the comment to reply to.'),
            projectId: doc(text, 'UUID of the project to comment on.'),
            projectUpdateId: doc(text, 'UUID of the project update to comment on.'),
            initiativeId: doc(text, 'UUID of the initiative to comment on.'),
            initiativeUpdateId: doc(
              text,
              'UUID of the initiative update to comment on. No operation returns it; webhooks of the type InitiativeUpdate do.',
            ),
            documentContentId: doc(
              text,
              'UUID of the document content to comment on: documentContentId of the document, not its ID.',
            ),
            postId: doc(text, 'UUID of the post to comment on. No operation returns it.'),
            quotedText: doc(text, 'Text that an inline comment refers to.'),
            createOnSyncedSlackThread: doc(
              v.optional(v.boolean()),
              "Whether to post the comment in the issue's synced Slack thread, the oldest if there are several. Fails if there is none.",
            ),
            doNotSubscribeToIssue: doc(
              v.optional(v.boolean()),
              'Whether the author stays unsubscribed from the issue. Default: false.',
            ),
            createdAt: doc(v.optional(Time), 'Time of creation in the past, for imports (ISO 8601). Default: now.'),
            createAsUser,
            displayIconUrl,
            id: newId,
          }),
          v.forward(
            v.check(
              (params) => targets.some((target) => params[target] !== undefined),
              `Expected one of ${targets.join(', ')}`,
            ),
            ['issueId'],
          ),
        ),
        output: Comment,
        example: { issueId: 'ENG-42', body: 'Fixed in the next release.' },
      },
    ),

    update: graphqlOperation(
      `mutation commentUpdate($id: String!, $input: CommentUpdateInput!) {
        commentUpdate(id: $id, input: $input) { success comment { ${commentFields} } }
      }`,
      {
        ...writes,
        summary: 'Edit the content of a comment. Notifies users whom the new text mentions.',
        also: ['edit', 'correct', 'reword', 'change'],
        sendsWhen: whenGiven('body'),
        path: 'commentUpdate.comment',
        input: v.pipe(
          v.strictObject({
            id,
            body: doc(text, 'New content, as Markdown.'),
            quotedText: doc(text, 'Text that an inline comment refers to.'),
          }),
          changesSomething('id'),
        ),
        output: Comment,
        example: { id: '62405355-af3d-4f24-98b0-c5d5584b7bff', body: 'Fixed in 2.4.1.' },
      },
    ),

    delete: graphqlOperation('mutation commentDelete($id: String!) { commentDelete(id: $id) { success entityId } }', {
      ...deletes,
      summary: 'Delete a comment permanently.',
      also: ['remove', 'take down'],
      input: v.strictObject({ id }),
      output: Deleted,
    }),

    resolve: graphqlOperation(
      `mutation commentResolve($id: String!, $resolvingCommentId: String) {
        commentResolve(id: $id, resolvingCommentId: $resolvingCommentId) { success comment { ${commentFields} } }
      }`,
      {
        ...writes,
        summary: 'Mark a thread of comments as resolved, by its first comment.',
        also: ['close thread', 'settle', 'mark as answered'],
        path: 'commentResolve.comment',
        input: v.strictObject({
          id: doc(Id, 'UUID of the first comment of the thread.'),
          resolvingCommentId: doc(text, 'UUID of the reply that resolves the thread. Default: none.'),
        }),
        output: Comment,
      },
    ),
  }),
);
