import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Text, WholeNumber } from '../fields.ts';
import { JsonText } from '../newsletter-input.ts';
import { HeaderInput, templateFields } from './template-fields.ts';

const schema = record(
  { id: doc(WholeNumber, 'Id of the variant.') },
  { newsletter_id: WholeNumber, cc: v.string(), ...templateFields },
);

/** What a newsletter says, in one language or one arm of a test. */
export interface NewsletterContent extends v.InferOutput<typeof schema> {}
export const NewsletterContent: v.GenericSchema<unknown, NewsletterContent> = schema;

export const newLanguage = doc(Text, 'Language of the translation, such as de; it has none in this language yet.');
export const language = doc(Text, 'Language of the translation, such as de; it must exist.');

const shared = {
  subject: doc(v.optional(v.string()), 'Subject of a mail or title of a push message, with Liquid.'),
  body: doc(
    v.optional(v.string()),
    'Body of a mail, an SMS, a push message or a webhook, with Liquid. Not for contents of Design Studio or the drag-and-drop editor.',
  ),
  body_plain: doc(v.optional(v.string()), 'Plain text of a mail, in place of the one that is made from body.'),
  body_amp: doc(v.optional(v.string()), 'The AMP form of the body of a mail.'),
  preheader_text: doc(v.optional(v.string()), 'What a mailbox shows beside the subject.'),
};

/** What a new translation says. Which fields are needed depends on the channel of the newsletter. */
// @__NO_SIDE_EFFECTS__
export function translationContents() {
  return {
    ...shared,
    subject: doc(
      v.optional(v.string()),
      'Subject of a mail, which needs one, or title of a push message, which needs it or body.',
    ),
    body: doc(
      v.optional(v.string()),
      'Body, which a mail, an SMS and a webhook need; of a push message its text. With Liquid.',
    ),
    body_json: doc(v.optional(JsonText), 'An inbox message, which needs it: an object as JSON text.'),
  };
}

interface Said {
  readonly subject?: string | undefined;
  readonly body?: string | undefined;
  readonly body_json?: string | undefined;
}

/** Whether a new translation says anything. */
export const saysSomething = ({ subject, body, body_json }: Said) => (subject ?? body ?? body_json) !== undefined;

export const saysNothing = 'Expected `body`, `subject` or `body_json`';

/** What may be changed of a variant. */
// `bcc` and `fake_bcc` belong to a variant as well, and cannot be written.
// @__NO_SIDE_EFFECTS__
export function contentChange() {
  return {
    ...shared,
    body_json: doc(v.optional(JsonText), 'An inbox message: an object as JSON text.'),
    from_id: doc(v.optional(WholeNumber), 'Sender identity that a mail comes from.'),
    reply_to_id: doc(v.optional(v.nullable(WholeNumber)), 'Sender identity that gets the replies; null for none.'),
    recipient: doc(v.optional(v.string()), 'Whom a mail goes to, usually {{customer.email}}.'),
    headers: doc(v.optional(v.array(HeaderInput)), 'Further headers of a mail or a webhook, to add or replace.'),
  };
}
