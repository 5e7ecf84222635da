import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, HtmlUrl, InPull, Name, NodeId, Page, Text } from '../fields.ts';
import { limits } from '../limits.ts';
import { Account } from './account-record.ts';
import { everything, inPullRequest } from './sync-parents.ts';

const schema = record(
  { id: v.number(), state: doc(v.string(), 'APPROVED, CHANGES_REQUESTED, COMMENTED, DISMISSED or PENDING.') },
  {
    node_id: NodeId,
    user: doc(Account, 'The reviewer.'),
    body: doc(v.string(), 'Text, as Markdown.'),
    commit_id: doc(
      v.string(),
      'SHA of the commit that was reviewed. An older one than the head means that changes followed.',
    ),
    submitted_at: doc(v.string(), 'Time of submission. Absent while it is pending.'),
    author_association: v.string(),
    html_url: HtmlUrl,
  },
);

/** A review of a pull request. */
export interface Review extends v.InferOutput<typeof schema> {}
export const Review: v.GenericSchema<unknown, Review> = schema;

const Line = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)));
const Side = v.optional(v.picklist(['LEFT', 'RIGHT']));

const draftComment = v.strictObject({
  path: doc(Name, 'Path of the file.'),
  body: doc(Name, 'Text of the comment, as Markdown.'),
  line: doc(Line, 'Line of the file that it is about; of several lines, the last.'),
  side: doc(Side, 'Side of the diff: RIGHT for the new version, LEFT for removed lines. Default: RIGHT.'),
  start_line: doc(Line, 'First of several lines.'),
  start_side: doc(Side, 'Side of start_line: LEFT or RIGHT.'),
  position: doc(Line, 'Line within the diff, counted from its first @@. Prefer `line`.'),
});

/** Reviews. */
export const reviews = entity(
  {
    summary: 'Reviews of pull requests: approvals, requests for changes and comments.',
    also: ['approvals', 'code reviews'],
    key: 'id',
    brief: ['id', 'state', 'user.login', 'commit_id', 'submitted_at', 'html_url'],
    sync: { full: everything, deletes: 'full_compare', parent: inPullRequest },
  },
  () => ({
    list: list('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
      summary:
        'List the reviews of a pull request, oldest first. The last one of each person that is no comment counts.',
      also: ['who approved'],
      docs: docs('pulls/reviews', 'list-reviews-for-a-pull-request'),
      scopes: ['pull_requests:read'],
      input: v.strictObject({ ...InPull, ...Page }),
      item: Review,
    }),

    create: operation('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
      summary:
        'Review a pull request: approve it, request changes or comment, and notify its followers. Without `event` the review remains a draft that only its author sees.',
      also: ['approve', 'request changes', 'comment on code', 'LGTM', 'reject', 'sign off'],
      from: { 'comments.path': 'pull_request_files.list:filename' },
      docs: docs('pulls/reviews', 'create-a-review-for-a-pull-request'),
      effect: 'write',
      sendsWhen: { event: 'given' },
      scopes: ['pull_requests:write'],
      rateLimit: limits.content,
      input: v.pipe(
        v.strictObject({
          ...InPull,
          event: doc(
            v.optional(v.picklist(['APPROVE', 'REQUEST_CHANGES', 'COMMENT'])),
            'APPROVE, REQUEST_CHANGES or COMMENT. Default: none, so that the review is pending.',
          ),
          body: doc(Text, 'Text, as Markdown. Required with REQUEST_CHANGES and COMMENT.'),
          commit_id: doc(v.optional(Name), 'SHA of the commit to review. Default: the last one of the pull request.'),
          comments: doc(v.optional(v.array(draftComment)), 'Comments on lines.'),
        }),
        v.forward(
          v.check(
            ({ event, body }) => event === undefined || event === 'APPROVE' || (body ?? '').trim() !== '',
            'Expected body with REQUEST_CHANGES and COMMENT',
          ),
          ['body'],
        ),
      ),
      output: Review,
      example: {
        owner: 'kestrelcloud',
        repo: 'platform',
        pull_number: 7,
        event: 'COMMENT',
        body: 'One question.',
        comments: [{ path: 'src/login.ts', line: 12, side: 'RIGHT', body: 'Is this null for guests?' }],
      },
    }),
  }),
);
