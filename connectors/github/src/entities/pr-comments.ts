import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Created, direction, docs, HtmlUrl, Id, InPull, Name, NodeId, Page, Repo, Time, Updated } from '../fields.ts';
import { limits } from '../limits.ts';
import { Account } from './account-record.ts';
import { ReactionCounts } from './reaction-record.ts';
import { everything, inPullRequest } from './sync-parents.ts';

const schema = record(
  { id: v.number() },
  {
    node_id: NodeId,
    body: doc(v.string(), 'Text, as Markdown.'),
    user: doc(Account, 'Who wrote it.'),
    path: doc(v.string(), 'Path of the file.'),
    line: doc(v.number(), 'Line that it is about; of several lines, the last. Absent if the line has changed since.'),
    start_line: doc(v.number(), 'First of several lines.'),
    side: doc(v.string(), 'Side of the diff: RIGHT or LEFT.'),
    original_line: v.number(),
    diff_hunk: doc(v.string(), 'Diff around the line.'),
    subject_type: doc(v.string(), 'line or file.'),
    commit_id: v.string(),
    original_commit_id: v.string(),
    in_reply_to_id: doc(v.number(), 'ID of the comment that begins the thread, for a reply.'),
    pull_request_review_id: doc(v.number(), 'ID of the review that it belongs to.'),
    author_association: v.string(),
    reactions: ReactionCounts,
    html_url: HtmlUrl,
    created_at: Created,
    updated_at: Updated,
  },
);

/** A comment on lines of a pull request. */
export interface ReviewComment extends v.InferOutput<typeof schema> {}
export const ReviewComment: v.GenericSchema<unknown, ReviewComment> = schema;

const Line = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)));

/** Comments on lines of pull requests. */
export const prComments = entity(
  {
    summary: 'Comments on lines of code in a pull request. Those in its conversation are in `comments`.',
    also: ['review comments', 'inline comments', 'code comments'],
    key: 'id',
    brief: ['id', 'user.login', 'path', 'line', 'in_reply_to_id', 'created_at', 'html_url'],
    from: { comment_id: 'pr_comments.list' },
    sync: {
      full: everything,
      changed: {
        operation: 'list',
        params: { since: '{since}', sort: 'updated', direction: 'asc', limit: 100 },
        format: 'rfc3339',
        field: 'updated_at',
        order: 'ascending',
        inclusive: false,
      },
      deletes: 'full_compare',
      parent: inPullRequest,
    },
  },
  () => ({
    list: list('GET /repos/{owner}/{repo}/pulls/{pull_number}/comments', {
      summary: 'List the comments on lines of a pull request, by ascending ID.',
      docs: docs('pulls/comments', 'list-review-comments-on-a-pull-request'),
      scopes: ['pull_requests:read'],
      input: v.strictObject({
        ...InPull,
        sort: doc(
          v.optional(v.picklist(['created', 'updated'])),
          'Field to order by: created or updated. Default: created.',
        ),
        direction: direction('asc; ignored without `sort`'),
        since: doc(v.optional(Time), 'Only those updated after this time (ISO 8601).'),
        ...Page,
      }),
      item: ReviewComment,
    }),

    get: operation('GET /repos/{owner}/{repo}/pulls/comments/{comment_id}', {
      summary: 'Get a comment on lines of a pull request.',
      brief: ['id', 'user.login', 'path', 'line', 'body', 'diff_hunk', 'in_reply_to_id', 'created_at', 'html_url'],
      docs: docs('pulls/comments', 'get-a-review-comment-for-a-pull-request'),
      scopes: ['pull_requests:read'],
      input: v.strictObject({ ...Repo, comment_id: doc(Id, 'ID of the comment.') }),
      output: ReviewComment,
    }),

    create: operation('POST /repos/{owner}/{repo}/pulls/{pull_number}/comments', {
      summary:
        'Comment on lines or on a file of a pull request and notify its followers. The lines must be part of its diff. For its conversation use comments.create.',
      also: ['annotate line', 'inline remark'],
      docs: docs('pulls/comments', 'create-a-review-comment-for-a-pull-request'),
      from: { path: 'pull_request_files.list:filename' },
      effect: 'write',
      sends: true,
      scopes: ['pull_requests:write'],
      rateLimit: limits.content,
      input: v.pipe(
        v.strictObject({
          ...InPull,
          body: doc(Name, 'Text, as Markdown.'),
          commit_id: doc(
            Name,
            'SHA of the commit: `head.sha` of the pull request. With an older one the comment may be outdated.',
          ),
          path: doc(Name, 'Path of the file.'),
          line: doc(Line, 'Line of the file; of several lines, the last. Required unless subject_type is file.'),
          side: doc(
            v.optional(v.picklist(['LEFT', 'RIGHT'])),
            'Side of the diff: RIGHT for the new version, LEFT for removed lines. Default: RIGHT.',
          ),
          start_line: doc(Line, 'First of several lines.'),
          start_side: doc(
            v.optional(v.picklist(['LEFT', 'RIGHT', 'side'])),
            'Side of start_line: LEFT, RIGHT, or side for the same as `side`.',
          ),
          subject_type: doc(v.optional(v.picklist(['line', 'file'])), 'What it is about: line or file. Default: line.'),
          in_reply_to: doc(
            v.optional(Id),
            'ID of a comment to reply to. GitHub then ignores all but body. pr_comments.reply does the same.',
          ),
          position: doc(Line, 'Deprecated by GitHub, use line. Line within the diff, counted from its first @@.'),
        }),
        v.forward(
          v.check(
            ({ line, position, subject_type, in_reply_to }) =>
              (line ?? position ?? in_reply_to) !== undefined || subject_type === 'file',
            'Expected line, or subject_type file',
          ),
          ['line'],
        ),
      ),
      output: ReviewComment,
      example: {
        owner: 'kestrelcloud',
        repo: 'platform',
        pull_number: 7,
        body: 'Is this null for guests?',
        commit_id: 'aa218f56b14c9653891f9e74264a383fa43fefbd',
        path: 'src/login.ts',
        line: 12,
      },
    }),

    reply: operation('POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies', {
      summary: 'Reply in a thread on lines of a pull request and notify its followers.',
      also: ['answer', 'respond'],
      docs: docs('pulls/comments', 'create-a-reply-for-a-review-comment'),
      effect: 'write',
      sends: true,
      scopes: ['pull_requests:write'],
      rateLimit: limits.content,
      input: v.strictObject({
        ...InPull,
        comment_id: doc(Id, 'ID of the comment that begins the thread. GitHub refuses that of a reply.'),
        body: doc(v.string(), 'Text, as Markdown.'),
      }),
      output: ReviewComment,
    }),
  }),
);
