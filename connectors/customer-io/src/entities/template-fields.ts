import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { Text, UnixTime, WholeNumber } from '../fields.ts';

/** A header in a request. */
export const HeaderInput = v.strictObject({
  name: doc(Text, 'Name of the header. ASCII, without spaces.'),
  value: doc(v.string(), 'Value of the header. ASCII.'),
});

/** Content of a message in a response. Which fields are present depends on the channel. */
export const templateFields = {
  name: v.string(),
  type: doc(v.string(), 'Channel: email, twilio (SMS), push, in_app, slack, webhook, whatsapp and others.'),
  language: v.string(),
  layout: v.string(),
  subject: v.string(),
  body: doc(v.string(), 'Text or HTML, with Liquid.'),
  body_plain: v.string(),
  body_amp: v.string(),
  preheader_text: doc(v.string(), 'Preview text that an inbox shows next to the subject.'),
  from: v.string(),
  from_id: doc(WholeNumber, 'ID of the sender identity that the message comes from.'),
  reply_to: v.string(),
  reply_to_id: doc(WholeNumber, 'ID of the sender identity that receives replies.'),
  recipient: doc(v.string(), 'Recipient, usually Liquid.'),
  bcc: v.string(),
  fake_bcc: v.boolean(),
  preprocessor: v.string(),
  headers: doc(v.unknown(), 'Additional headers: a list, or a list as JSON text.'),
  created: doc(UnixTime, 'Unix timestamp in seconds.'),
  updated: doc(UnixTime, 'Unix timestamp in seconds.'),
  deduplicate_id: doc(v.string(), 'The ID and the time of the last change. Differs after every change.'),
};
