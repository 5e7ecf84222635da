import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { Values, WholeNumber } from '../fields.ts';
import { HeaderInput } from './template-fields.ts';

const content = v.strictObject({
  subject: doc(v.optional(v.string()), 'Subject. Supports Liquid.'),
  preheader_text: doc(v.optional(v.string()), 'Preview text that an inbox shows next to the subject.'),
  html: doc(v.optional(v.string()), 'HTML. Supports Liquid and components.'),
  amp: doc(v.optional(v.string()), 'AMP version.'),
  text: doc(v.optional(v.string()), 'Plain text version.'),
});

const envelope = v.strictObject({
  from_id: doc(v.optional(v.nullable(WholeNumber)), 'ID of the sender identity that the message comes from.'),
  reply_to_id: doc(v.optional(v.nullable(WholeNumber)), 'ID of the sender identity that receives replies.'),
  recipient: doc(v.optional(v.string()), 'Recipient. Default: {{customer.email}}.'),
  // Only the vendor's SDK has `cc` here. The reference does not.
  cc: doc(v.optional(v.string()), 'CC address.'),
  bcc: doc(v.optional(v.string()), 'BCC address.'),
  fake_bcc: doc(
    v.optional(v.boolean()),
    'Send the BCC address a separate email with the recipient in its subject, instead of a true copy. Default: true.',
  ),
  headers: doc(v.optional(v.array(HeaderInput)), 'Additional headers. Replaces all of them.'),
});

const settings = v.optional(Values);
const transformers = v.strictObject({
  accessibility: doc(
    settings,
    'Improves accessibility for screen readers: { enabled, language, add_empty_alt_to_images, … }.',
  ),
  css_inliner: doc(settings, 'Inlines the CSS: { enabled, remove_style_tags, preserve_media_queries, … }.'),
  css_variables: doc(settings, 'Replaces CSS variables with their values: { enabled, preserve }.'),
  encode_entities: doc(settings, 'Encodes special characters as HTML entities: { enabled }.'),
  formatter: doc(settings, 'Prettifies or minifies the HTML: { type: none, prettify or minify, prettify, minify }.'),
  prevent_widows: doc(settings, 'Prevents a last line with a single word: { enabled }.'),
  remove_unused_css: doc(settings, 'Removes unused CSS: { enabled, whitelist, uglify, backend_markers }.'),
  url_parameters: doc(settings, 'Adds parameters to links: { enabled, parameters: [{ key, value, url_encode }] }.'),
});

/** Content, envelope and HTML transformers of an email. */
export const emailContent = {
  content: doc(
    v.optional(content),
    'Content. Give all of its fields: it is not documented whether omitted ones keep their values.',
  ),
  envelope: doc(v.optional(envelope), 'Sender and recipients.'),
  transformers: doc(v.optional(transformers), 'Transformations of the rendered HTML. Each is off unless enabled.'),
};
