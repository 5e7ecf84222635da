import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Text } from '../fields.ts';
import { limits } from '../limits.ts';
import { Attachments, hasContent, hasFewRecipients } from '../mail-rules.ts';
import { outboundFields, QueuedDelivery, sendFields, sendsUnlessDraft, TemplateId } from './send-fields.ts';
import { HeaderInput } from './template-fields.ts';

// On the wire the headers are a list written as JSON text.
const Headers = v.pipe(
  v.array(HeaderInput),
  v.transform((headers) => JSON.stringify(headers)),
);

/** Transactional mails. */
export const transactionalEmail = entity(
  { summary: 'Mails to single people, such as receipts and password resets, sent at once.', key: 'delivery_id' },
  () => ({
    create: operation('POST /v1/send/email', {
      summary:
        'Send one mail, now or at send_at: from a template, or with body, subject and from. Sending twice delivers twice.',
      docs: appDocs,
      effect: 'write',
      sendsWhen: sendsUnlessDraft,
      rateLimit: limits.send,
      data: '',
      example: {
        to: 'mira.okafor@brightwater.example',
        transactional_message_id: 'receipt',
        identifiers: { email: 'mira.okafor@brightwater.example' },
      },
      input: v.pipe(
        v.strictObject({
          to: doc(Text, 'Addresses, separated by commas; with cc and bcc at most 15.'),
          ...sendFields,
          transactional_message_id: doc(
            v.optional(TemplateId),
            'Id or trigger name of the template. Without one give body, subject and from.',
          ),
          subject: doc(v.optional(Text), "Subject, in place of the template's."),
          body: doc(v.optional(Text), "HTML, with Liquid, in place of the template's."),
          body_plain: doc(v.optional(v.string()), 'Plain text, in place of the one that is made from the body.'),
          body_amp: doc(v.optional(v.string()), 'The AMP form of the body.'),
          preheader: doc(v.optional(v.string()), 'What a mailbox shows beside the subject.'),
          from: doc(v.optional(Text), "Sender, in place of the template's; its domain must be verified."),
          reply_to: doc(v.optional(v.string()), 'Address that gets the replies.'),
          cc: doc(v.optional(v.string()), 'Addresses in copy, separated by commas.'),
          bcc: doc(v.optional(v.string()), 'Addresses in blind copy, separated by commas.'),
          fake_bcc: doc(
            v.optional(v.boolean()),
            'Send those in bcc a mail of their own, with the recipient in its subject, in place of a true copy.',
          ),
          headers: doc(v.optional(Headers), 'Further headers of the mail.'),
          attachments: doc(v.optional(Attachments), 'Files: base64 by file name, less than 2 MB in all.'),
          tracked: doc(v.optional(v.boolean()), 'Track opens and clicks. Default: true.'),
          disable_css_preprocessing: doc(v.optional(v.boolean()), 'Leave the CSS as it is. Default: false.'),
          ...outboundFields,
        }),
        v.check(
          (mail) => hasContent(mail),
          'Expected `transactional_message_id`, or all of `body`, `subject` and `from`',
        ),
        v.check((mail) => hasFewRecipients(mail), 'Expected at most 15 addresses in to, cc and bcc together'),
      ),
      output: QueuedDelivery,
    }),
  }),
);
