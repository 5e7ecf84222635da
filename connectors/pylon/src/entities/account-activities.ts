import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { ContactId, cursor, docs, Id, limits, Time, UndocumentedRecord, UserId } from '../fields.ts';

const page = docs('accounts');
const id = doc(Id, 'ID or external ID of the account.');

const loggedSchema = record({}, { success: v.boolean() });

/** The result of adding an activity to an account. It has no ID. */
export interface LoggedActivity extends v.InferOutput<typeof loggedSchema> {}
export const LoggedActivity: v.GenericSchema<unknown, LoggedActivity> = loggedSchema;

/** Activities in the timelines of accounts. */
export const accountActivities = entity(
  // No `key`: Pylon documents no field of these records.
  {
    summary: 'Activities in the timeline of an account.',
    also: ['account timeline', 'customer timeline', 'timeline events', 'account history', 'visits'],
    from: { id: 'accounts.search' },
  },
  () => ({
    list: list('GET /accounts/{id}/activities', {
      summary:
        "List the activities of an account. Pylon's July 2026 API description documents neither filters nor fields. Records are returned unchanged.",
      docs: page,
      rateLimit: limits.low,
      input: v.strictObject({ id, cursor }),
      item: UndocumentedRecord,
    }),

    create: operation('POST /accounts/{id}/activities', {
      summary:
        'Add an activity of a custom type to the timeline of an account. Returns no ID: account_activities.list shows the activity.',
      also: ['log', 'record an event', 'track'],
      from: { slug: 'activity_types.list:slug' },
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.strictObject({
        id,
        slug: doc(v.string(), 'Slug of the activity type, from activity_types.list.'),
        body_html: doc(v.optional(v.string()), 'Content of the activity, as HTML.'),
        happened_at: doc(v.optional(Time), 'Time of the activity (RFC 3339). Default: now.'),
        user_id: doc(v.optional(UserId), 'ID of the user who performed the activity.'),
        contact_id: doc(v.optional(ContactId), 'ID of the contact who performed the activity.'),
        link: doc(v.optional(v.string()), 'URL to link to from the activity.'),
        link_text: doc(v.optional(v.string()), 'Text of the link. Default: "Open link".'),
      }),
      output: LoggedActivity,
    }),
  }),
);
