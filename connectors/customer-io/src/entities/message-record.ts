import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Identifiers, UnixTime, WholeNumber } from '../fields.ts';

/** Channels of messages. */
export const channels = [
  'email',
  'webhook',
  'twilio',
  'whatsapp',
  'slack',
  'push',
  'in_app',
  'live_notification',
] as const;

/** Metrics of a message. */
export const messageMetrics = [
  'attempted',
  'sent',
  'delivered',
  'opened',
  'clicked',
  'converted',
  'bounced',
  'spammed',
  'unsubscribed',
  'dropped',
  'failed',
  'undeliverable',
] as const;

const schema = record(
  { id: doc(v.string(), 'ID of the message. Sends return it as delivery_id.') },
  {
    type: doc(v.string(), 'Channel: email, twilio (SMS), push, in_app, slack, webhook, whatsapp and others.'),
    recipient: doc(v.string(), 'Address, number or device that the message went to.'),
    subject: v.string(),
    customer_id: doc(v.string(), 'ID of the person. Empty if the person has none.'),
    customer_identifiers: Identifiers,
    metrics: doc(
      v.record(v.string(), v.unknown()),
      'Unix timestamps in seconds by metric, such as sent, delivered and opened. Contains only metrics that occurred.',
    ),
    failure_message: v.string(),
    created: doc(UnixTime, 'Unix timestamp in seconds.'),
    campaign_id: doc(
      WholeNumber,
      'ID of the campaign that the message belongs to. Of all such IDs, only those that apply are present.',
    ),
    action_id: WholeNumber,
    parent_action_id: WholeNumber,
    newsletter_id: WholeNumber,
    broadcast_id: WholeNumber,
    transactional_message_id: WholeNumber,
    trigger_id: WholeNumber,
    content_id: WholeNumber,
    message_template_id: WholeNumber,
    forgotten: doc(v.boolean(), 'Whether the content is not kept.'),
    tracked_responses: doc(v.unknown(), 'Responses to the message, if get_tracked_responses was set.'),
    deduplicate_id: doc(v.string(), 'The ID and the time of the last change. Differs after every change.'),
  },
);

/** The fields of a compact message whose source is known, such as a campaign. */
export const messageBrief = [
  'id',
  'type',
  'recipient',
  'subject',
  'customer_id',
  'metrics',
  'failure_message',
  'created',
] as const;

/** The fields of a compact message of any source. */
export const listedMessage = [
  'id',
  'type',
  'recipient',
  'subject',
  'metrics',
  'created',
  'campaign_id',
  'newsletter_id',
  'broadcast_id',
  'transactional_message_id',
] as const;

/** A message to one person, with its metrics. */
export interface Message extends v.InferOutput<typeof schema> {}
export const Message: v.GenericSchema<unknown, Message> = schema;
