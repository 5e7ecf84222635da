import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Identifiers, UnixTime, WholeNumber } from '../fields.ts';

/** Channels that messages go through. */
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

/** What can become of a message. */
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
  { id: doc(v.string(), 'Id of the message; what a send answers as delivery_id.') },
  {
    type: doc(v.string(), 'Channel: email, twilio (SMS), push, in_app, slack, webhook, whatsapp and others.'),
    recipient: doc(v.string(), 'Address, number or device it went to.'),
    subject: v.string(),
    customer_id: doc(v.string(), "The person's id; empty where people have none."),
    customer_identifiers: Identifiers,
    metrics: doc(
      v.record(v.string(), v.unknown()),
      'What became of it: unix seconds by sent, delivered, opened and so on. Only what happened is there.',
    ),
    failure_message: v.string(),
    created: doc(UnixTime, 'Unix seconds.'),
    campaign_id: doc(WholeNumber, 'The campaign that it belongs to. Of all such ids only those that apply are there.'),
    action_id: WholeNumber,
    parent_action_id: WholeNumber,
    newsletter_id: WholeNumber,
    broadcast_id: WholeNumber,
    transactional_message_id: WholeNumber,
    trigger_id: WholeNumber,
    content_id: WholeNumber,
    message_template_id: WholeNumber,
    forgotten: doc(v.boolean(), 'Its contents are not kept.'),
    tracked_responses: doc(v.unknown(), 'Answers to it, where get_tracked_responses was set.'),
    deduplicate_id: doc(v.string(), 'The id and the time of the last change: differs after every change.'),
  },
);

/** One message to one person, and what became of it. */
export interface Message extends v.InferOutput<typeof schema> {}
export const Message: v.GenericSchema<unknown, Message> = schema;
