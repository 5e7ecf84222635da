import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { ContactId, oneAuthor, oneAuthorMessage, Strings, Time, UserId } from '../fields.ts';

const schema = v.pipe(
  v.strictObject({
    body_html: doc(v.string(), 'Content of the message, as HTML.'),
    is_private: doc(v.boolean(), 'Whether the message is an internal note.'),
    user_id: doc(v.optional(UserId), 'ID of the user who wrote the message. Mutually exclusive with contact_id.'),
    contact_id: doc(v.optional(ContactId), 'ID of the contact who wrote the message. Mutually exclusive with user_id.'),
    created_at: doc(v.optional(Time), 'Time of the message (RFC 3339).'),
    attachment_urls: doc(v.optional(Strings), 'URLs of files to attach.'),
  }),
  v.forward(
    v.check((message) => oneAuthor(message), oneAuthorMessage),
    ['user_id'],
  ),
);

/** A message to import from another system. */
export interface ImportMessage extends v.InferInput<typeof schema> {}
const ImportMessage: v.GenericSchema<ImportMessage, ImportMessage> = schema;

export const ImportMessages = doc(v.pipe(v.array(ImportMessage), v.minLength(1)), 'Messages to import, at least one.');
