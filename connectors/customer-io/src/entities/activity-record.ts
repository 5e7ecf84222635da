import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Identifiers, Text, UnixTime } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the activity.') },
  {
    type: doc(v.string(), 'Activity type, such as event, page, attribute_change, sent_email or clicked_email.'),
    name: doc(v.string(), 'Name of the event, page or attribute.'),
    timestamp: doc(UnixTime, 'When it happened, as a Unix timestamp in seconds.'),
    customer_id: doc(v.string(), 'ID of the person. Empty if the person has none.'),
    customer_identifiers: Identifiers,
    delivery_id: doc(v.string(), 'ID of the message that the activity is about.'),
    delivery_type: v.string(),
    data: doc(v.unknown(), 'Event properties, or the change.'),
  },
);

/** The fields of a compact activity. */
export const activityBrief = [
  'id',
  'type',
  'name',
  'timestamp',
  'customer_id',
  'customer_identifiers.email',
  'delivery_id',
] as const;

/** The channel comes last: `opened_email`. Customer.io finds nothing for any other order. */
const isActivityType = (type: string) =>
  !/^(?:email|push|in_app|twilio|sms|slack|whatsapp)_/.test(type) && !type.endsWith('_sms');

/** A type of activity in a filter. The documented list has grown with every channel, so that only mistakes are rejected. */
const ActivityType: v.GenericSchema<string> = v.pipe(
  Text,
  v.check(isActivityType, 'Expected a metric and then a channel, such as opened_email, or sent_twilio for SMS'),
);

/** Filters of every listing of activities. */
export const activityFilters = {
  type: doc(
    v.optional(ActivityType),
    'Only activities of this type: event, page, screen, attribute_change, failed_attribute_change, failed_event, relationship_attribute_change, device_change, profile_create, profile_delete, profile_merge, anon_merge, add_relationship, delete_relationship, webhook_event, viewed_content, topic_unsubscribed_email, or <metric>_<channel>, such as opened_email. Metrics: drafted, attempted, sent, delivered, opened, clicked, converted, bounced, deferred, dropped, failed, suppressed, undeliverable, spammed, unsubscribed. Channels: email, push, in_app, twilio (SMS), whatsapp, slack, webhook, action. Objects: _o:<object_type_id>:create, …:delete or …:attribute_change.',
  ),
  name: doc(v.optional(Text), 'Only events or attributes with this name.'),
};

/** Something that a person did, or that happened to a person. */
export interface Activity extends v.InferOutput<typeof schema> {}
export const Activity: v.GenericSchema<unknown, Activity> = schema;
