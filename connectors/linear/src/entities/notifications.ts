import { changesSomething, doc, entity, graphqlList, graphqlOperation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { oneOf } from '../choices.ts';
import { archivedAt, createdAt, Id, reads, Time, updatedAt, writes } from '../fields.ts';
import { filterOn, id, text, time, times } from '../filters.ts';
import { Page, pageArguments, pageInfo, pageVariables } from '../pages.ts';
import { byUpdate } from '../sync.ts';

const notificationFields = `
  id type category readAt emailedAt archivedAt snoozedUntilAt createdAt updatedAt actor { id name displayName }`;

const schema = record(
  { id: doc(Id, 'UUID of the notification.') },
  {
    type: doc(v.string(), 'What happened, such as issueAssignedToYou or issueNewComment.'),
    category: doc(
      v.string(),
      'Category, such as assignments, mentions, commentsAndReplies, statusChanges, reviews or triage.',
    ),
    readAt: doc(v.string(), 'Time at which the user read it (ISO 8601). Null if it is unread.'),
    emailedAt: doc(v.string(), 'Time at which it was sent by email (ISO 8601).'),
    archivedAt,
    snoozedUntilAt: doc(v.string(), 'Time until which it is hidden (ISO 8601).'),
    createdAt,
    updatedAt,
    actor: doc(
      record({ id: Id }, { name: v.string(), displayName: v.string() }),
      'User who caused it. Null for integrations and automations.',
    ),
  },
);

/** A notification of the current user. */
export interface Notification extends v.InferOutput<typeof schema> {}
export const Notification: v.GenericSchema<unknown, Notification> = schema;

/** What users can follow. */
const followed = [
  'customView',
  'customer',
  'cycle',
  'document',
  'initiative',
  'issue',
  'label',
  'oauthClientApproval',
  'project',
  'pullRequest',
  'team',
  'user',
] as const;

/** Notifications. */
export const notifications = entity(
  {
    summary: 'Notifications in the inbox of the current user.',
    also: ['inbox', 'alerts', 'unread', 'mentions'],
    key: 'id',
    brief: ['id', 'type', 'category', 'actor.id', 'actor.name', 'readAt', 'snoozedUntilAt', 'createdAt'],
    from: { id: 'notifications.list', 'filter.id': 'notifications.list' },
    sync: byUpdate,
  },
  () => ({
    list: graphqlList(
      `query notifications($filter: NotificationFilter, ${pageVariables}) {
        notifications(filter: $filter, ${pageArguments}) { nodes { ${notificationFields} } ${pageInfo} }
      }`,
      {
        ...reads,
        summary:
          'List the notifications of the current user: what happened, by whom, and whether it was read. They do not say which issue they are about.',
        input: v.strictObject({
          filter: doc(
            v.optional(
              filterOn({
                id: id('the notification'),
                type: text('What happened: { startsWith: "issue" }.'),
                subscriptionType: doc(v.optional(oneOf(followed)), 'What the user follows: { eq: "project" }.'),
                archivedAt: time('Time of archiving. Also pass includeArchived.'),
                ...times,
              }),
            ),
            'Which notifications to return. Conditions on several fields apply together. Default: all.',
          ),
          ...Page,
        }),
        item: Notification,
        example: { filter: { type: { startsWith: 'issue' }, createdAt: { gte: '-P2W' } } },
      },
    ),

    update: graphqlOperation(
      `mutation notificationUpdate($id: String!, $input: NotificationUpdateInput!) {
        notificationUpdate(id: $id, input: $input) { success notification { ${notificationFields} } }
      }`,
      {
        ...writes,
        summary: 'Mark a notification as read or unread, or hide it until a time.',
        also: ['mark as read', 'mark as unread', 'snooze', 'dismiss', 'remind me'],
        path: 'notificationUpdate.notification',
        input: v.pipe(
          v.strictObject({
            id: doc(Id, 'UUID of the notification.'),
            readAt: doc(v.nullish(Time), 'Time at which it was read (ISO 8601). null marks it as unread.'),
            snoozedUntilAt: doc(v.nullish(Time), 'Time until which to hide it (ISO 8601). null shows it again.'),
            projectUpdateId: doc(v.optional(v.string()), 'UUID of the project update that it is about.'),
            initiativeUpdateId: doc(
              v.optional(v.string()),
              'UUID of the initiative update that it is about. No operation returns it; webhooks of the type InitiativeUpdate do.',
            ),
          }),
          changesSomething('id'),
        ),
        output: Notification,
        example: { id: '00cd50d3-74c1-42a1-acd0-ae7777ee481c', snoozedUntilAt: '2026-12-01T09:00:00Z' },
      },
    ),
  }),
);
