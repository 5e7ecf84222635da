import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id, IssueRef, limits, PersonReference, Strings } from '../fields.ts';

const page = docs('messages');
const issue = doc(IssueRef, 'Id or number of the issue.');

const schema = record(
  { id: doc(Id, 'Id of the message; what a reply takes as message_id.') },
  {
    message_html: doc(v.string(), 'What it says, as HTML.'),
    is_private: doc(v.boolean(), 'An internal note, which the customer does not see.'),
    author: record({}, { name: v.string(), avatar_url: v.string(), user: PersonReference, contact: PersonReference }),
    timestamp: v.string(),
    source: v.string(),
    thread_id: doc(v.string(), 'The internal thread that a note belongs to.'),
    file_urls: doc(Strings, 'Links to its files; they expire.'),
    email_info: record(
      {},
      {
        from_email: v.string(),
        to_emails: Strings,
        cc_emails: Strings,
        bcc_emails: Strings,
        message_id: doc(v.string(), "The mail's own Message-ID header; no id of Pylon's."),
      },
    ),
  },
);

/** A message of an issue: what the customer and the team wrote, and internal notes. */
export interface Message extends v.InferOutput<typeof schema> {}
export const Message: v.GenericSchema<unknown, Message> = schema;

/** Messages and notes of an issue. */
export const messages = entity(
  { summary: 'What was written on an issue: messages of customers and team, and internal notes.', key: 'id' },
  () => ({
    list: list('GET /issues/{id}/messages', {
      summary:
        'List the messages and internal notes of an issue, oldest first. Without limit and cursor all come at once.',
      docs: page,
      rateLimit: limits.medium,
      input: v.strictObject({
        id: issue,
        limit: doc(
          v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
          'Messages per page, 1 to 1000.',
        ),
        cursor,
      }),
      item: Message,
    }),

    delete: operation('DELETE /issues/{id}/messages/{message_id}', {
      summary: 'Delete a message for good, also in the channel that it went to.',
      docs: page,
      effect: 'destructive',
      rateLimit: limits.low,
      input: v.strictObject({ id: issue, message_id: doc(Id, 'Id of the message.') }),
      output: Nothing,
    }),

    redact: operation('POST /issues/{id}/messages/{message_id}/redact', {
      summary: 'Blot out what a message says, for good; the message itself stays. Gives the message.',
      docs: page,
      effect: 'destructive',
      encode: 'none',
      rateLimit: limits.medium,
      input: v.strictObject({ id: issue, message_id: doc(Id, 'Id of the message.') }),
      output: Message,
    }),
  }),
);
