import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Strings, WholeNumber } from '../fields.ts';
import { placeFields } from './design-studio-filters.ts';

const content = record(
  {},
  {
    subject: v.string(),
    preheader_text: doc(v.string(), 'What a mailbox shows beside the subject.'),
    html: v.string(),
    amp: doc(v.string(), 'The AMP form.'),
    text: doc(v.string(), 'The plain text.'),
  },
);

const header = record({}, { name: v.string(), value: v.string() });

/** Whom an email is from and to, as it is read. */
export const EnvelopeRecord = record(
  {},
  {
    from: v.string(),
    from_id: doc(WholeNumber, 'Sender identity that it comes from.'),
    reply_to: v.string(),
    reply_to_id: doc(WholeNumber, 'Sender identity that gets the replies.'),
    recipient: doc(v.string(), 'Whom it goes to, usually Liquid.'),
    cc: v.string(),
    bcc: v.string(),
    fake_bcc: v.boolean(),
    headers: v.array(header),
  },
);

/** Settings of transformers as they are read. */
export const transformersRecord = doc(v.record(v.string(), v.unknown()), 'What is done to the HTML, by transformer.');

const contentFields = {
  content: doc(content, 'What it says; missing in the listing.'),
  envelope: doc(EnvelopeRecord, 'Whom it is from and to; missing in the listing.'),
  transformers: transformersRecord,
  is_template: doc(v.boolean(), 'It is there to make others from.'),
  is_linked: doc(v.boolean(), 'A campaign, newsletter, broadcast or transactional message uses it.'),
  available_languages: doc(Strings, 'Languages that it is translated to.'),
};

const schema = record(
  { id: doc(v.string(), 'Id of the email, a UUID.') },
  { ...placeFields, ...contentFields, has_translations: v.boolean() },
);

/** An email of Design Studio, in its default language. */
export interface DesignStudioEmail extends v.InferOutput<typeof schema> {}
export const DesignStudioEmail: v.GenericSchema<unknown, DesignStudioEmail> = schema;

const translationSchema = record(
  { language: doc(v.string(), 'Language, such as de.') },
  {
    language_group_id: doc(v.string(), 'Id of the email that it is a translation of.'),
    ...placeFields,
    ...contentFields,
  },
);

/** An email of Design Studio in another language. */
export interface DesignStudioEmailTranslation extends v.InferOutput<typeof translationSchema> {}
export const DesignStudioEmailTranslation: v.GenericSchema<unknown, DesignStudioEmailTranslation> = translationSchema;
