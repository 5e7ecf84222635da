import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Text, WholeNumber } from '../fields.ts';
import { JsonText } from '../newsletter-input.ts';
import { HeaderInput, templateFields } from './template-fields.ts';

const schema = record(
  { id: doc(WholeNumber, 'ID of the variant.') },
  { newsletter_id: WholeNumber, cc: v.string(), ...templateFields },
);

/** The fields of a compact variant. */
export const contentBrief = ['id', 'newsletter_id', 'name', 'type', 'language', 'subject', 'from', 'updated'] as const;

/** The content of a newsletter in one language or one A/B test group. */
export interface NewsletterContent extends v.InferOutput<typeof schema> {}
export const NewsletterContent: v.GenericSchema<unknown, NewsletterContent> = schema;

export const newLanguage = doc(Text, 'Language code of the new translation, such as de. It must not exist yet.');
export const language = doc(Text, 'Language code of the translation, such as de. It must exist.');

const shared = {
  subject: doc(v.optional(v.string()), 'Email subject or push title. Supports Liquid.'),
  body: doc(
    v.optional(v.string()),
    'Body of an email, SMS, push notification or webhook. Supports Liquid. Not for Design Studio or drag-and-drop content.',
  ),
  body_plain: doc(v.optional(v.string()), 'Plain text of an email, instead of the one generated from body.'),
  body_amp: doc(v.optional(v.string()), 'AMP version of the email body.'),
  preheader_text: doc(v.optional(v.string()), 'Preview text that an inbox shows next to the subject.'),
};

/** Content of a new translation. The channel of the newsletter decides which fields are required. */
// @__NO_SIDE_EFFECTS__
export function translationContents() {
  return {
    ...shared,
    subject: doc(v.optional(v.string()), 'Email: subject, required. Push: title; it or body is required.'),
    body: doc(v.optional(v.string()), 'Body, required for email, SMS and webhook. Push: text. Supports Liquid.'),
    body_json: doc(v.optional(JsonText), 'Inbox message, required there: an object as JSON text.'),
  };
}

interface Content {
  readonly subject?: string | undefined;
  readonly body?: string | undefined;
  readonly body_json?: string | undefined;
}

/** Returns whether a new translation has any content. */
export const hasContent = ({ subject, body, body_json }: Content) => (subject ?? body ?? body_json) !== undefined;

export const contentMissing = 'Expected `body`, `subject` or `body_json`';

/** Fields of a variant that can be changed. */
// A variant also has `bcc` and `fake_bcc`, but they are read-only.
// @__NO_SIDE_EFFECTS__
export function contentChange() {
  return {
    ...shared,
    body_json: doc(v.optional(JsonText), 'Inbox message: an object as JSON text.'),
    from_id: doc(v.optional(WholeNumber), 'ID of the sender identity that the email comes from.'),
    reply_to_id: doc(
      v.optional(v.nullable(WholeNumber)),
      'ID of the sender identity that receives replies, or null for none.',
    ),
    recipient: doc(v.optional(v.string()), 'Email recipient, usually {{customer.email}}.'),
    headers: doc(v.optional(v.array(HeaderInput)), 'Additional headers of an email or webhook, to add or replace.'),
  };
}
