import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { Text, WholeNumber } from '../fields.ts';
import { HeaderInput, templateFields } from './template-fields.ts';

/** What an action looks like when it is read; which fields there are depends on the channel. */
export const actionFields = {
  ...templateFields,
  cc: v.string(),
  sending_state: doc(v.string(), 'automatic, draft or off.'),
  url: doc(v.string(), 'Address that a webhook calls.'),
  method: doc(v.string(), 'HTTP method of a webhook.'),
};

export const actionLanguage = doc(Text, 'Language of the translation, such as de.');

/** What may be changed of an action; which fields apply depends on the channel. */
// `bcc` and `fake_bcc` belong to an action as well, and cannot be written (`readOnly`, 2022 specification).
export const actionChange = {
  subject: doc(v.optional(v.string()), 'Subject of a mail, with Liquid.'),
  body: doc(
    v.optional(v.string()),
    'Body, with Liquid; replaces all of it. Not for contents of the drag-and-drop editor. Of WhatsApp: the template as JSON text.',
  ),
  body_json: doc(v.optional(v.string()), 'WhatsApp: contents of the visual editor.'),
  body_amp: doc(v.optional(v.string()), 'The AMP form of the body of a mail.'),
  preheader_text: doc(v.optional(v.string()), 'What a mailbox shows beside the subject.'),
  from_id: doc(v.optional(WholeNumber), 'Sender identity that a mail comes from.'),
  reply_to_id: doc(v.optional(v.nullable(WholeNumber)), 'Sender identity that gets the replies; null for none.'),
  recipient: doc(v.optional(v.string()), 'Whom it goes to, usually Liquid such as {{customer.email}}.'),
  headers: doc(
    v.optional(v.union([v.array(HeaderInput), v.string()])),
    'Further headers: of a mail as a list; of a webhook as JSON text of such a list.',
  ),
  sending_state: doc(
    v.optional(v.picklist(['automatic', 'draft', 'off'])),
    'automatic: people get it. draft: somebody has to send each one in the product. off: it is passed over.',
  ),
  image_url: doc(v.optional(v.string()), 'Picture of an SMS.'),
  sender_identity_id: doc(v.optional(WholeNumber), 'Number that a WhatsApp message comes from.'),
  send_to_unsubscribed: doc(v.optional(v.boolean()), 'WhatsApp: send it even to those who unsubscribed.'),
  tracked: doc(v.optional(v.boolean()), 'WhatsApp: track clicks on links. Default: false.'),
  url: doc(v.optional(v.string()), 'Address that a webhook calls.'),
  method: doc(v.optional(v.picklist(['get', 'post', 'put', 'delete', 'patch'])), 'HTTP method of a webhook.'),
};
