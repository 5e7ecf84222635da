import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { PersonIdentifier, Text, UnixTime, Values, WholeNumber } from '../fields.ts';

const schema = record(
  { delivery_id: doc(v.string(), 'Id of the message: messages.get says what became of it.') },
  {
    queued_at: doc(UnixTime, 'When it was queued, unix seconds.'),
    send_at: doc(UnixTime, 'When it will be sent, unix seconds, where that was put off.'),
  },
);

/** A message that was taken for sending. */
export interface QueuedDelivery extends v.InferOutput<typeof schema> {}
export const QueuedDelivery: v.GenericSchema<unknown, QueuedDelivery> = schema;

/** Ids of templates; a name that was given to the template as its trigger is one too. */
export const TemplateId = v.union([WholeNumber, Text]);

const farthestDays = 90;

const SendTime: v.GenericSchema<number> = v.pipe(
  UnixTime,
  v.check((seconds) => seconds <= Date.now() / 1000 + farthestDays * 86_400, 'Expected a time at most 90 days ahead'),
);

/** A draft goes nowhere before somebody sends it in the product. */
export const sendsUnlessDraft = { queue_draft: [false, null] } as const;

/** What every transactional message takes. */
export const sendFields = {
  identifiers: doc(PersonIdentifier, 'The person whose data it is filled with and in whose history it is kept.'),
  message_data: doc(v.optional(Values), 'Values for the Liquid of the message.'),
  send_at: doc(v.optional(SendTime), 'When to send it, unix seconds, at most 90 days ahead. Default: now.'),
  language: doc(v.optional(v.string()), 'Language to send it in, such as de.'),
  queue_draft: doc(
    v.optional(v.boolean()),
    'Keep it as a draft that somebody has to send in the product. Default: false.',
  ),
  disable_message_retention: doc(v.optional(v.boolean()), 'Do not keep what it said. Default: false.'),
};

/** Takes a new name for a template that is to be made in the product. */
export const autoCreate = doc(
  v.optional(v.boolean()),
  'Take a new name as transactional_message_id and keep an empty record of it; of little use before the message is made in the product. Default: false.',
);

/** What those take that go out to an address or a device. */
export const outboundFields = {
  send_to_unsubscribed: doc(v.optional(v.boolean()), 'Send it even to those who unsubscribed. Default: true.'),
  auto_create: doc(v.optional(v.boolean()), 'Add the person if there is none. Default: false.'),
};
