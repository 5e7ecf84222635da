import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { Text, WholeNumber } from '../fields.ts';
import { HeaderInput, templateFields } from './template-fields.ts';

/** Fields of an action in a response. Which ones are present depends on the channel. */
export const actionFields = {
  ...templateFields,
  cc: v.string(),
  sending_state: doc(v.string(), 'automatic, draft or off.'),
  url: doc(v.string(), 'URL that a webhook action calls.'),
  method: doc(v.string(), 'HTTP method of a webhook action.'),
};

export const actionLanguage = doc(Text, 'Language code of the translation, such as de.');

/** The fields of a compact action. */
export const actionBrief = ['id', 'name', 'type', 'subject', 'language', 'sending_state', 'from', 'updated'] as const;

/** Fields of an action that can be changed. Which ones apply depends on the channel. */
// An action also has `bcc` and `fake_bcc`, but they are read-only (`readOnly` in the 2022 specification).
export const actionChange = {
  subject: doc(v.optional(v.string()), 'Email subject. Supports Liquid.'),
  body: doc(
    v.optional(v.string()),
    'Message body. Supports Liquid. Replaces the whole body. Not for drag-and-drop content. WhatsApp: the template as JSON text.',
  ),
  body_json: doc(v.optional(v.string()), 'WhatsApp: content of the visual editor.'),
  body_amp: doc(v.optional(v.string()), 'AMP version of the email body.'),
  preheader_text: doc(v.optional(v.string()), 'Preview text that an inbox shows next to the subject.'),
  from_id: doc(v.optional(WholeNumber), 'ID of the sender identity that the email comes from.'),
  reply_to_id: doc(
    v.optional(v.nullable(WholeNumber)),
    'ID of the sender identity that receives replies, or null for none.',
  ),
  recipient: doc(v.optional(v.string()), 'Recipient, usually Liquid such as {{customer.email}}.'),
  headers: doc(
    v.optional(v.union([v.array(HeaderInput), v.string()])),
    'Additional headers. Email: a list. Webhook: such a list as JSON text.',
  ),
  sending_state: doc(
    v.optional(v.picklist(['automatic', 'draft', 'off'])),
    'automatic: messages are sent. draft: someone must send each message in Customer.io. off: the action is skipped.',
  ),
  image_url: doc(v.optional(v.string()), 'SMS: URL of the image.'),
  sender_identity_id: doc(
    v.optional(WholeNumber),
    'WhatsApp: ID of the sender identity (number) that the message comes from.',
  ),
  send_to_unsubscribed: doc(v.optional(v.boolean()), 'WhatsApp: send the message to unsubscribed people too.'),
  tracked: doc(v.optional(v.boolean()), 'WhatsApp: track link clicks. Default: false.'),
  url: doc(v.optional(v.string()), 'URL that a webhook action calls.'),
  method: doc(v.optional(v.picklist(['get', 'post', 'put', 'delete', 'patch'])), 'HTTP method of a webhook action.'),
};
