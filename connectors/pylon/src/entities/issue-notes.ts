import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, IssueRef, limits, Strings, UserId } from '../fields.ts';
import { PostedMessage } from './issue-replies.ts';

/** Internal notes. */
export const issueNotes = entity(
  {
    summary: 'Internal notes on an issue. The customer does not see them.',
    also: ['internal comments', 'private notes'],
    key: 'id',
    from: { id: 'issues.search' },
  },
  () => ({
    create: operation('POST /issues/{id}/note', {
      summary:
        'Write an internal note on an issue, which the customer does not see, in the thread that thread_id or message_id selects. Default: the latest Slack-backed internal thread, or a new thread if there is none. Returns only the ID of the note.',
      also: ['comment', 'leave a note', 'remark'],
      docs: docs('messages'),
      effect: 'write',
      rateLimit: limits.low,
      input: v.pipe(
        v.strictObject({
          id: doc(IssueRef, 'ID or number of the issue.'),
          body_html: doc(v.string(), 'Content of the note, as HTML.'),
          thread_id: doc(
            v.optional(v.string()),
            'ID of the internal thread to post to. Mutually exclusive with message_id.',
          ),
          message_id: doc(
            v.optional(v.string()),
            'ID of an internal note whose thread to post to. Mutually exclusive with thread_id.',
          ),
          thread_name: doc(
            v.optional(v.string()),
            'Name of the new internal thread. Used only if a thread is created.',
          ),
          user_id: doc(v.optional(UserId), "ID of the user to post as. Default: the token's user."),
          attachment_urls: doc(v.optional(Strings), 'URLs of files to attach, from attachments.create.'),
        }),
        v.forward(
          v.check(
            ({ thread_id, message_id }) => thread_id === undefined || message_id === undefined,
            'Expected either thread_id or message_id, not both',
          ),
          ['thread_id'],
        ),
      ),
      output: PostedMessage,
    }),
  }),
);
