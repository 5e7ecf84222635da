import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { Text, UnixTime, WholeNumber } from '../fields.ts';

/** A header of a mail, as it is written. */
export const HeaderInput = v.strictObject({
  name: doc(Text, 'Name of the header: ASCII without spaces.'),
  value: doc(v.string(), 'Its value, in ASCII.'),
});

/** What the contents of a message look like when they are read; which fields there are depends on the channel. */
export const templateFields = {
  name: v.string(),
  type: doc(v.string(), 'Channel: email, twilio (SMS), push, in_app, slack, webhook, whatsapp and others.'),
  language: v.string(),
  layout: v.string(),
  subject: v.string(),
  body: doc(v.string(), 'The text or HTML, with Liquid.'),
  body_plain: v.string(),
  body_amp: v.string(),
  preheader_text: doc(v.string(), 'What a mailbox shows beside the subject.'),
  from: v.string(),
  from_id: doc(WholeNumber, 'Sender identity that it comes from.'),
  reply_to: v.string(),
  reply_to_id: doc(WholeNumber, 'Sender identity that gets the replies.'),
  recipient: doc(v.string(), 'Whom it goes to, usually Liquid.'),
  bcc: v.string(),
  fake_bcc: v.boolean(),
  preprocessor: v.string(),
  headers: doc(v.unknown(), 'Further headers: a list, or a list as JSON text.'),
  created: doc(UnixTime, 'Unix seconds.'),
  updated: doc(UnixTime, 'Unix seconds.'),
  deduplicate_id: doc(v.string(), 'The id and the time of the last change: differs after every change.'),
};
