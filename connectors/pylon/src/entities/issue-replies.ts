import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { ContactId, docs, Id, IssueRef, limits, oneAuthor, oneAuthorMessage, Strings, UserId } from '../fields.ts';

const schema = record({ id: doc(Id, 'ID of the new message.') }, { issue_id: v.string() });

/** A reply or note that was posted. */
export interface PostedMessage extends v.InferOutput<typeof schema> {}
export const PostedMessage: v.GenericSchema<unknown, PostedMessage> = schema;

const recipients = v.pipe(
  v.strictObject({
    to_emails: doc(v.optional(Strings), 'Email addresses of the recipients.'),
    cc_emails: doc(v.optional(Strings), 'Email addresses in CC.'),
    bcc_emails: doc(v.optional(Strings), 'Email addresses in BCC.'),
  }),
  v.check(
    ({ to_emails = [], cc_emails = [], bcc_emails = [] }) =>
      to_emails.length + cc_emails.length + bcc_emails.length > 0,
    'Expected at least one address in to_emails, cc_emails or bcc_emails',
  ),
);

/** Replies to customers. */
export const issueReplies = entity(
  {
    summary: 'Replies to the customer of an issue.',
    also: ['public replies', 'responses', 'answers'],
    key: 'id',
    from: { id: 'issues.search' },
  },
  () => ({
    create: operation('POST /issues/{id}/reply', {
      summary:
        'Send a reply to the customer in the conversation of message_id, a message that the customer can see. For an email conversation, email_info must name the recipients. Returns only the ID of the reply.',
      also: ['respond', 'answer', 'write back', 'email the customer'],
      from: { 'email_info.to_emails': 'messages.list:email_info.from_email', 'custom_source.external_id': null },
      docs: docs('messages'),
      effect: 'write',
      sends: true,
      rateLimit: limits.low,
      input: v.pipe(
        v.strictObject({
          id: doc(IssueRef, 'ID or number of the issue.'),
          body_html: doc(v.string(), 'Content of the reply, as HTML.'),
          message_id: doc(
            Id,
            'ID of a message of this issue with is_private false. It selects the conversation to reply in.',
          ),
          email_info: doc(
            v.optional(recipients),
            'Recipients of the reply in an email conversation. The recipients of the message are not copied.',
          ),
          user_id: doc(v.optional(UserId), 'ID of the user to reply as. Mutually exclusive with contact_id.'),
          contact_id: doc(v.optional(ContactId), 'ID of the contact to reply as. Mutually exclusive with user_id.'),
          attachment_urls: doc(v.optional(Strings), 'URLs of files to attach, from attachments.create.'),
          custom_source: doc(
            v.optional(
              v.strictObject({
                external_id: doc(v.string(), 'ID of the message in your channel.'),
                created_at: doc(v.optional(v.string()), 'Time of the message in your channel (RFC 3339).'),
                metadata: doc(v.optional(v.record(v.string(), v.unknown())), 'Any metadata to store with the message.'),
              }),
            ),
            'The message in your own custom channel. For issues that came from such a channel.',
          ),
        }),
        v.forward(v.check(oneAuthor, oneAuthorMessage), ['user_id']),
      ),
      example: {
        id: 3040,
        message_id: 'a895e09a-3cf1-4900-adbe-a33f3c261e34',
        body_html: '<p>Your workspace stays open. Sorry for the alarm.</p>',
        email_info: { to_emails: ['aaliyah.park@juniper-grocers.example'] },
      },
      output: PostedMessage,
    }),

    // Not in the July 2026 API description: body, response and rate limit are unknown. Uses the lowest limit.
    draft: operation('POST /issues/{id}/draft-reply', {
      summary:
        "Draft a reply without sending it. Pylon's July 2026 API description does not document the body. All parameters except id are sent in the body unchanged.",
      docs: docs('messages'),
      effect: 'write',
      rateLimit: limits.low,
      input: v.objectWithRest({ id: doc(IssueRef, 'ID or number of the issue.') }, v.unknown()),
      output: v.unknown(),
    }),
  }),
);
