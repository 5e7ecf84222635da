import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Strings, WholeNumber } from '../fields.ts';
import { itemFields } from './design-studio-filters.ts';

const content = record(
  {},
  {
    subject: v.string(),
    preheader_text: doc(v.string(), 'Preview text that an inbox shows next to the subject.'),
    html: v.string(),
    amp: doc(v.string(), 'AMP version.'),
    text: doc(v.string(), 'Plain text version.'),
  },
);

const header = record({}, { name: v.string(), value: v.string() });

/** Sender and recipients of an email in a response. */
export const EnvelopeRecord = record(
  {},
  {
    from: v.string(),
    from_id: doc(WholeNumber, 'ID of the sender identity that the message comes from.'),
    reply_to: v.string(),
    reply_to_id: doc(WholeNumber, 'ID of the sender identity that receives replies.'),
    recipient: doc(v.string(), 'Recipient, usually Liquid.'),
    cc: v.string(),
    bcc: v.string(),
    fake_bcc: v.boolean(),
    headers: v.array(header),
  },
);

/** Transformer settings in a response. */
export const transformersRecord = doc(v.record(v.string(), v.unknown()), 'Settings of the HTML transformers, by name.');

const contentFields = {
  content: doc(content, 'Content. Missing in listings.'),
  envelope: doc(EnvelopeRecord, 'Sender and recipients. Missing in listings.'),
  transformers: transformersRecord,
  is_template: doc(v.boolean(), 'Whether the email is a template for other emails.'),
  is_linked: doc(v.boolean(), 'Whether a campaign, newsletter, broadcast or transactional message uses the email.'),
  available_languages: doc(Strings, 'Languages that the email is translated into.'),
};

const schema = record(
  { id: doc(v.string(), 'ID of the email, a UUID.') },
  { ...itemFields, ...contentFields, has_translations: v.boolean() },
);

/** A Design Studio email in its default language. */
export interface DesignStudioEmail extends v.InferOutput<typeof schema> {}
export const DesignStudioEmail: v.GenericSchema<unknown, DesignStudioEmail> = schema;

const translationSchema = record(
  { language: doc(v.string(), 'Language code, such as de.') },
  {
    language_group_id: doc(v.string(), 'ID of the email that this is a translation of.'),
    ...itemFields,
    ...contentFields,
  },
);

/** A translation of a Design Studio email. */
export interface DesignStudioEmailTranslation extends v.InferOutput<typeof translationSchema> {}
export const DesignStudioEmailTranslation: v.GenericSchema<unknown, DesignStudioEmailTranslation> = translationSchema;
