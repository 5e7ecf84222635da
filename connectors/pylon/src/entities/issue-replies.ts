import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, IssueRef, limits, oneAuthor, oneAuthorMessage, Strings } from '../fields.ts';

const schema = record({ id: doc(Id, 'Id of the new message.') }, { issue_id: v.string() });

/** A message that was just posted. */
export interface PostedMessage extends v.InferOutput<typeof schema> {}
export const PostedMessage: v.GenericSchema<unknown, PostedMessage> = schema;

const recipients = v.pipe(
  v.strictObject({
    to_emails: doc(v.optional(Strings), 'Addresses to send to.'),
    cc_emails: doc(v.optional(Strings), 'Addresses in copy.'),
    bcc_emails: doc(v.optional(Strings), 'Addresses in blind copy.'),
  }),
  v.check(
    ({ to_emails = [], cc_emails = [], bcc_emails = [] }) =>
      to_emails.length + cc_emails.length + bcc_emails.length > 0,
    'Expected at least one address in to_emails, cc_emails or bcc_emails',
  ),
);

/** Replies to customers. */
export const issueReplies = entity(
  { summary: 'Replies that the customer of an issue gets to see.', key: 'id' },
  () => ({
    create: operation('POST /issues/{id}/reply', {
      summary:
        'Reply to the customer, in the conversation of a message that the customer can see. On a mail conversation the recipients must be named in email_info.',
      docs: docs('messages'),
      effect: 'write',
      sends: true,
      rateLimit: limits.low,
      input: v.pipe(
        v.strictObject({
          id: doc(IssueRef, 'Id or number of the issue.'),
          body_html: doc(v.string(), 'The reply, as HTML.'),
          message_id: doc(Id, 'Id of a message of this issue whose is_private is false: it selects the conversation.'),
          email_info: doc(
            v.optional(recipients),
            'Recipients, for a mail conversation; those of the message are not taken over.',
          ),
          user_id: doc(v.optional(v.string()), 'User to reply as; not with contact_id.'),
          contact_id: doc(v.optional(v.string()), 'Contact to reply as; not with user_id.'),
          attachment_urls: doc(v.optional(Strings), 'Addresses of files to attach.'),
          custom_source: doc(
            v.optional(
              v.strictObject({
                external_id: doc(v.string(), 'Id of the message there.'),
                created_at: doc(v.optional(v.string()), 'When it was written there, RFC 3339.'),
                metadata: doc(v.optional(v.record(v.string(), v.unknown())), 'Anything else about it.'),
              }),
            ),
            'The message in a channel of your own, on an issue that came from one.',
          ),
        }),
        v.forward(v.check(oneAuthor, oneAuthorMessage), ['user_id']),
      ),
      output: PostedMessage,
    }),

    // Newer than the documents that this was made from: neither body, answer nor limit is known (the lowest is kept).
    draft: operation('POST /issues/{id}/draft-reply', {
      summary:
        'Draft a reply without sending it. The body is not documented in the July 2026 API description: what is passed besides id goes into it as it is.',
      docs: docs('messages'),
      effect: 'write',
      rateLimit: limits.low,
      input: v.objectWithRest({ id: doc(IssueRef, 'Id or number of the issue.') }, v.unknown()),
      output: v.unknown(),
    }),
  }),
);
