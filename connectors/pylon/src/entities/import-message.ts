import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { oneAuthor, oneAuthorMessage, Strings, Time } from '../fields.ts';

const schema = v.pipe(
  v.strictObject({
    body_html: doc(v.string(), 'What it says, as HTML.'),
    is_private: doc(v.boolean(), 'Whether it is an internal note.'),
    user_id: doc(v.optional(v.string()), 'User who wrote it; not with contact_id.'),
    contact_id: doc(v.optional(v.string()), 'Contact who wrote it; not with user_id.'),
    created_at: doc(v.optional(Time), 'When it was written, RFC 3339.'),
    attachment_urls: doc(v.optional(Strings), 'Addresses of files to attach.'),
  }),
  v.forward(
    v.check((message) => oneAuthor(message), oneAuthorMessage),
    ['user_id'],
  ),
);

/** A message as it is taken over from another system. */
export interface ImportMessage extends v.InferInput<typeof schema> {}
const ImportMessage: v.GenericSchema<ImportMessage, ImportMessage> = schema;

export const ImportMessages = doc(v.pipe(v.array(ImportMessage), v.minLength(1)), 'The messages, at least one.');
