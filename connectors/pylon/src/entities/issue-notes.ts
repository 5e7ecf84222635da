import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, IssueRef, limits, Strings } from '../fields.ts';
import { PostedMessage } from './issue-replies.ts';

/** Internal notes. */
export const issueNotes = entity(
  { summary: 'Internal notes on an issue, which the customer does not see.', key: 'id' },
  () => ({
    create: operation('POST /issues/{id}/note', {
      summary:
        'Write an internal note on an issue: into a thread, beside another note, or into the latest internal thread.',
      docs: docs('messages'),
      effect: 'write',
      rateLimit: limits.low,
      input: v.pipe(
        v.strictObject({
          id: doc(IssueRef, 'Id or number of the issue.'),
          body_html: doc(v.string(), 'The note, as HTML.'),
          thread_id: doc(v.optional(v.string()), 'Id of the internal thread to write into; not with message_id.'),
          message_id: doc(
            v.optional(v.string()),
            'Id of an internal note whose thread to write into; not with thread_id.',
          ),
          thread_name: doc(v.optional(v.string()), 'Name for a new internal thread, where one has to be made.'),
          user_id: doc(v.optional(v.string()), "User who writes it. Default: the token's."),
          attachment_urls: doc(v.optional(Strings), 'Addresses of files to attach.'),
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
