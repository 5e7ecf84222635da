import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id, IssueRef, limits, PersonReference, Strings } from '../fields.ts';

const page = docs('messages');
const issue = doc(IssueRef, 'ID or number of the issue.');

const schema = record(
  { id: doc(Id, 'ID of the message, to pass as message_id of a reply.') },
  {
    message_html: doc(v.string(), 'Content of the message, as HTML.'),
    is_private: doc(v.boolean(), 'Whether the message is an internal note, which the customer does not see.'),
    author: record({}, { name: v.string(), avatar_url: v.string(), user: PersonReference, contact: PersonReference }),
    timestamp: v.string(),
    source: v.string(),
    thread_id: doc(v.string(), 'ID of the internal thread, if the message is an internal note.'),
    file_urls: doc(Strings, 'URLs of the attached files. They expire.'),
    email_info: record(
      {},
      {
        from_email: v.string(),
        to_emails: Strings,
        cc_emails: Strings,
        bcc_emails: Strings,
        message_id: doc(v.string(), 'Message-ID header of the email. Not a Pylon ID.'),
      },
    ),
  },
);

/** A message of an issue, from the customer or the team, or an internal note. */
export interface Message extends v.InferOutput<typeof schema> {}
export const Message: v.GenericSchema<unknown, Message> = schema;

/** Messages and notes of an issue. */
export const messages = entity(
  {
    summary: 'Messages of an issue, from customers and the team, including internal notes.',
    also: ['conversation history', 'ticket history', 'thread', 'emails', 'chat transcript'],
    key: 'id',
    // With its text: a conversation is listed in order to be read, and no other operation returns a message.
    brief: ['id', 'timestamp', 'author.name', 'is_private', 'source', 'message_html', 'email_info.from_email'],
    from: { id: 'issues.search' },
    sync: { full: { operation: 'list' }, deletes: 'full_compare', parent: { entity: 'issues', params: { id: 'id' } } },
  },
  () => ({
    list: list('GET /issues/{id}/messages', {
      summary:
        'List the messages and internal notes of an issue, oldest first. Returns all of them on one page unless limit or cursor is set.',
      docs: page,
      rateLimit: limits.medium,
      input: v.strictObject({
        id: issue,
        limit: doc(
          v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
          'Maximum number of messages per page.',
        ),
        cursor,
      }),
      item: Message,
    }),

    delete: operation('DELETE /issues/{id}/messages/{message_id}', {
      summary: 'Delete a message permanently, both in Pylon and in the channel that it was sent to.',
      also: ['unsend', 'retract', 'take back'],
      docs: page,
      effect: 'destructive',
      rateLimit: limits.low,
      input: v.strictObject({ id: issue, message_id: doc(Id, 'ID of the message.') }),
      output: Nothing,
    }),

    redact: operation('POST /issues/{id}/messages/{message_id}/redact', {
      summary: 'Redact the content of a message permanently. The message itself is kept. Returns the redacted message.',
      also: ['black out', 'mask', 'scrub', 'hide secret'],
      docs: page,
      effect: 'destructive',
      encode: 'none',
      rateLimit: limits.medium,
      input: v.strictObject({ id: issue, message_id: doc(Id, 'ID of the message.') }),
      output: Message,
    }),
  }),
);
