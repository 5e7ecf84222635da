import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Created, docs, HtmlUrl, Id, InIssue, NodeId, Page, Repo, Time, Updated } from '../fields.ts';
import { limits } from '../limits.ts';
import { Account } from './account-record.ts';
import { ReactionCounts } from './reaction-record.ts';

const schema = record(
  { id: v.number() },
  {
    node_id: NodeId,
    body: doc(v.string(), 'Text, as Markdown.'),
    user: doc(Account, 'Who wrote it.'),
    author_association: doc(
      v.string(),
      "The author's relation to the repository: OWNER, MEMBER, CONTRIBUTOR, NONE and so on.",
    ),
    reactions: ReactionCounts,
    issue_url: doc(v.string(), 'Address of the issue in the API, which ends in its number.'),
    html_url: HtmlUrl,
    created_at: Created,
    updated_at: Updated,
  },
);

/** A comment on an issue, or in the conversation of a pull request. */
export interface Comment extends v.InferOutput<typeof schema> {}
export const Comment: v.GenericSchema<unknown, Comment> = schema;

const comment = doc(Id, 'ID of the comment.');

/** Comments of issues. */
// No sync: a listing needs owner and name of the repository, which records of issues do not hold.
export const comments = entity(
  {
    summary:
      'Comments on issues and in the conversation of pull requests. Comments on lines of code are in pr_comments.',
    also: ['issue comments', 'replies', 'discussion'],
    key: 'id',
    brief: ['id', 'user.login', 'author_association', 'created_at', 'updated_at', 'html_url'],
    from: { comment_id: 'comments.list' },
  },
  () => ({
    list: list('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      summary: 'List the comments on an issue or in the conversation of a pull request, oldest first.',
      also: ['conversation', 'thread', 'replies'],
      docs: docs('issues/comments', 'list-issue-comments'),
      scopes: ['issues:read'],
      input: v.strictObject({
        ...InIssue,
        since: doc(v.optional(Time), 'Only those updated after this time (ISO 8601).'),
        ...Page,
      }),
      item: Comment,
    }),

    get: operation('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      summary: 'Get a comment on an issue or in the conversation of a pull request.',
      brief: ['id', 'user.login', 'body', 'created_at', 'updated_at', 'html_url'],
      docs: docs('issues/comments', 'get-an-issue-comment'),
      scopes: ['issues:read'],
      input: v.strictObject({ ...Repo, comment_id: comment }),
      output: Comment,
    }),

    create: operation('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      summary: 'Comment on an issue or pull request. Everyone who follows it is notified.',
      also: ['reply', 'respond', 'answer', 'comment', 'leave a note', 'write back', 'ping'],
      docs: docs('issues/comments', 'create-an-issue-comment'),
      effect: 'write',
      sends: true,
      scopes: ['issues:write'],
      rateLimit: limits.content,
      input: v.strictObject({
        ...InIssue,
        body: doc(v.string(), 'Text, as Markdown. @login mentions and notifies a person.'),
      }),
      output: Comment,
    }),

    update: operation('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      summary: 'Replace the text of a comment. People whom the new text mentions are notified.',
      also: ['edit', 'correct'],
      docs: docs('issues/comments', 'update-an-issue-comment'),
      effect: 'write',
      idempotent: true,
      // A new text may mention people, as in issues.update.
      sendsWhen: { body: 'given' },
      scopes: ['issues:write'],
      rateLimit: limits.write,
      input: v.strictObject({
        ...Repo,
        comment_id: comment,
        body: doc(v.string(), 'New text, as Markdown. @login mentions a person.'),
      }),
      output: Comment,
    }),

    delete: operation('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      summary: 'Delete a comment permanently.',
      also: ['remove'],
      brief: [],
      docs: docs('issues/comments', 'delete-an-issue-comment'),
      effect: 'destructive',
      scopes: ['issues:write'],
      rateLimit: limits.write,
      input: v.strictObject({ ...Repo, comment_id: comment }),
      output: Nothing,
    }),
  }),
);
