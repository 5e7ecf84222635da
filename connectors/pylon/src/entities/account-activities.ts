import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id, limits, Time, UndocumentedRecord } from '../fields.ts';

const page = docs('accounts');
const id = doc(Id, 'Id or external id of the account.');

const loggedSchema = record({}, { success: v.boolean() });

/** What comes back when an activity was put into an account's timeline: no id. */
export interface LoggedActivity extends v.InferOutput<typeof loggedSchema> {}
export const LoggedActivity: v.GenericSchema<unknown, LoggedActivity> = loggedSchema;

/** Activities of accounts. */
export const accountActivities = entity({ summary: 'What happened at an account, as shown in its timeline.' }, () => ({
  list: list('GET /accounts/{id}/activities', {
    summary:
      'List the activities of an account. Neither filters nor fields are documented in the July 2026 API description: records come as they are.',
    docs: page,
    rateLimit: limits.low,
    input: v.strictObject({ id, cursor }),
    item: UndocumentedRecord,
  }),

  create: operation('POST /accounts/{id}/activities', {
    summary: 'Put an activity of a custom type into the timeline of an account.',
    docs: page,
    effect: 'write',
    rateLimit: limits.medium,
    input: v.strictObject({
      id,
      slug: doc(v.string(), 'Slug of the activity type; activityTypes.list has them.'),
      body_html: doc(v.optional(v.string()), 'What to show, as HTML.'),
      happened_at: doc(v.optional(Time), 'When it happened, RFC 3339. Default: now.'),
      user_id: doc(v.optional(v.string()), 'User who did it.'),
      contact_id: doc(v.optional(v.string()), 'Contact who did it.'),
      link: doc(v.optional(v.string()), 'A link to show with it.'),
      link_text: doc(v.optional(v.string()), 'Text of the link. Default: Open link.'),
    }),
    output: LoggedActivity,
  }),
}));
