import { doc, EpochSeconds, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { PersonIdentifier, Text, UnixTime, Values, WholeNumber } from '../fields.ts';

const schema = record(
  { delivery_id: doc(v.string(), 'ID of the message. messages.get returns its metrics.') },
  {
    queued_at: doc(UnixTime, 'When the message was queued, as a Unix timestamp in seconds.'),
    send_at: doc(UnixTime, 'When the message will be sent, as a Unix timestamp in seconds, if it is delayed.'),
  },
);

/** A message that Customer.io queued. */
export interface QueuedDelivery extends v.InferOutput<typeof schema> {}
export const QueuedDelivery: v.GenericSchema<unknown, QueuedDelivery> = schema;

/** The ID of a template, or the trigger name that was given to it. */
export const TemplateId = v.union([WholeNumber, Text]);

/** Where the IDs in the parameters of every transactional message come from. */
export const sendSources = {
  'identifiers.id': 'people.lookup:id',
  language: 'transactional_message_contents.list:language',
} as const;

const maxDaysAhead = 90;

const SendTime: v.GenericSchema<number | string, number> = v.pipe(
  EpochSeconds,
  v.check((seconds) => seconds <= Date.now() / 1000 + maxDaysAhead * 86_400, 'Expected a time at most 90 days ahead'),
);

/** A draft messages nobody until someone sends it in Customer.io. */
export const sendsUnlessDraft = { queue_draft: [false, null] } as const;

/** Parameters of every transactional message. */
export const sendFields = {
  identifiers: doc(PersonIdentifier, 'Person whose data fills the message and whose history it is added to.'),
  message_data: doc(v.optional(Values), 'Data for the Liquid of the message.'),
  send_at: doc(
    v.optional(SendTime),
    'When to send it (RFC 3339, or Unix seconds), at most 90 days ahead. Default: now.',
  ),
  language: doc(v.optional(v.string()), 'Language code to send it in, such as de.'),
  queue_draft: doc(v.optional(v.boolean()), 'Create a draft that someone must send in Customer.io. Default: false.'),
  disable_message_retention: doc(v.optional(v.boolean()), 'Do not keep the message content. Default: false.'),
};

/** Accepts the name of a template that does not exist yet. */
export const autoCreate = doc(
  v.optional(v.boolean()),
  'Accept a new name as transactional_message_id and create an empty record for it, of little use until the message is created in Customer.io. Default: false.',
);

/** Parameters of messages that go to an address or a device. */
export const outboundFields = {
  send_to_unsubscribed: doc(v.optional(v.boolean()), 'Send it to unsubscribed people too. Default: true.'),
  auto_create: doc(v.optional(v.boolean()), 'Create the person if they do not exist. Default: false.'),
};
