import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { Values, WholeNumber } from '../fields.ts';
import { HeaderInput } from './template-fields.ts';

const content = v.strictObject({
  subject: doc(v.optional(v.string()), 'Subject, with Liquid.'),
  preheader_text: doc(v.optional(v.string()), 'What a mailbox shows beside the subject.'),
  html: doc(v.optional(v.string()), 'HTML, with Liquid and components.'),
  amp: doc(v.optional(v.string()), 'The AMP form.'),
  text: doc(v.optional(v.string()), 'The plain text.'),
});

const envelope = v.strictObject({
  from_id: doc(v.optional(v.nullable(WholeNumber)), 'Sender identity that it comes from.'),
  reply_to_id: doc(v.optional(v.nullable(WholeNumber)), 'Sender identity that gets the replies.'),
  recipient: doc(v.optional(v.string()), 'Whom it goes to; {{customer.email}} unless told.'),
  // Known from the vendor's SDK alone; the reference has no `cc` here.
  cc: doc(v.optional(v.string()), 'Address in copy.'),
  bcc: doc(v.optional(v.string()), 'Address in blind copy.'),
  fake_bcc: doc(
    v.optional(v.boolean()),
    'Send the one in bcc a mail of its own, with the recipient in its subject, in place of a true copy. Default: true.',
  ),
  headers: doc(v.optional(v.array(HeaderInput)), 'Further headers; replaces all.'),
});

const settings = v.optional(Values);
const transformers = v.strictObject({
  accessibility: doc(settings, 'Helps screen readers: { enabled, language, add_empty_alt_to_images, … }.'),
  css_inliner: doc(
    settings,
    'Moves styles into the elements: { enabled, remove_style_tags, preserve_media_queries, … }.',
  ),
  css_variables: doc(settings, 'Puts the values of CSS variables in their place: { enabled, preserve }.'),
  encode_entities: doc(settings, 'Writes special characters as entities: { enabled }.'),
  formatter: doc(
    settings,
    'Lays the HTML out or makes it small: { type: none, prettify or minify, prettify, minify }.',
  ),
  prevent_widows: doc(settings, 'Keeps the last word of a text off a line of its own: { enabled }.'),
  remove_unused_css: doc(settings, 'Drops styles that nothing uses: { enabled, whitelist, uglify, backend_markers }.'),
  url_parameters: doc(settings, 'Adds parameters to links: { enabled, parameters: [{ key, value, url_encode }] }.'),
});

/** What an email says, whom it is from and to, and what is done to its HTML. */
export const emailContent = {
  content: doc(
    v.optional(content),
    'What it says. Give all of its parts: whether those left out stay as they are is not documented.',
  ),
  envelope: doc(v.optional(envelope), 'Whom it is from and to.'),
  transformers: doc(v.optional(transformers), 'What is done to the HTML when it is made; all are off unless enabled.'),
};
