import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Flag, Id, limitUpTo, linkCursor, Time, Updated } from '../fields.ts';
import { limits } from '../limits.ts';
import { RepositoryReference } from './repository-record.ts';

const subject = record(
  { title: v.string() },
  {
    type: doc(v.string(), 'Issue, PullRequest, Commit, Release, Discussion and so on.'),
    url: doc(v.string(), 'Address of the issue or pull request in the API, which ends in its number.'),
    latest_comment_url: v.string(),
  },
);

const schema = record(
  {
    id: doc(v.string(), 'ID of the thread, which notifications.mark_read takes.'),
    subject: doc(subject, 'What it is about.'),
  },
  {
    reason: doc(
      v.string(),
      'Why you get it: assign, author, comment, mention, review_requested, team_mention and so on.',
    ),
    unread: v.boolean(),
    repository: RepositoryReference,
    updated_at: Updated,
    last_read_at: v.string(),
  },
);

/** A thread of notifications. */
export interface Notification extends v.InferOutput<typeof schema> {}
export const Notification: v.GenericSchema<unknown, Notification> = schema;

/** Notifications. */
export const notifications = entity(
  {
    summary: "Notifications of the credential's user, by thread.",
    also: ['inbox', 'mentions', 'alerts'],
    key: 'id',
    brief: [
      'id',
      'reason',
      'unread',
      'subject.title',
      'subject.type',
      'subject.url',
      'repository.full_name',
      'updated_at',
    ],
    sync: {
      full: { operation: 'list', params: { all: true, limit: 50 } },
      changed: {
        operation: 'list',
        params: { all: true, since: '{since}', limit: 50 },
        format: 'rfc3339',
        field: 'updated_at',
        order: 'unordered',
        inclusive: false,
      },
      deletes: 'never',
    },
  },
  () => ({
    list: list('GET /notifications', {
      summary:
        "List the notifications of the credential's user, unread ones unless `all` is true. Needs a classic token with the scope notifications or repo: fine-grained tokens and apps cannot read them.",
      docs: docs('activity/notifications', 'list-notifications-for-the-authenticated-user'),
      scopes: ['notifications'],
      input: v.strictObject({
        all: doc(Flag, 'true lists read ones as well. Default: false.'),
        participating: doc(Flag, 'true lists only those in which the user takes part or is mentioned. Default: false.'),
        since: doc(v.optional(Time), 'Only those updated after this time (ISO 8601).'),
        before: doc(v.optional(Time), 'Only those updated before this time (ISO 8601).'),
        limit: limitUpTo(50, 50),
        cursor: linkCursor,
      }),
      item: Notification,
    }),

    markRead: operation('PATCH /notifications/threads/{thread_id}', {
      summary:
        'Mark a thread of notifications as read. Returns nothing: notifications.list no longer has it. Needs a classic token, too.',
      also: ['dismiss', 'done', 'clear'],
      brief: [],
      docs: docs('activity/notifications', 'mark-a-thread-as-read'),
      effect: 'write',
      idempotent: true,
      encode: 'none',
      scopes: ['notifications'],
      rateLimit: limits.write,
      input: v.strictObject({
        thread_id: doc(
          v.union([Id, v.pipe(v.string(), v.regex(/^\d+$/, 'Expected the digits of an ID'))]),
          'ID of the thread: `id` of a notification.',
        ),
      }),
      output: Nothing,
    }),
  }),
);
