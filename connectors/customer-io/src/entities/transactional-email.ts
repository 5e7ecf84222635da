import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Text } from '../fields.ts';
import { limits } from '../limits.ts';
import { Attachments, hasAllowedRecipients, hasContent } from '../mail-rules.ts';
import {
  outboundFields,
  QueuedDelivery,
  sendFields,
  sendSources,
  sendsUnlessDraft,
  TemplateId,
} from './send-fields.ts';
import { HeaderInput } from './template-fields.ts';

// The API takes the headers as a list in JSON text.
const Headers = v.pipe(
  v.array(HeaderInput),
  v.transform((headers) => JSON.stringify(headers)),
);

/** Transactional emails. */
export const transactionalEmail = entity(
  {
    summary: 'Transactional emails: emails to individual people, such as receipts and password resets.',
    also: ['receipts', 'confirmation emails', 'password reset emails', 'single emails'],
    key: 'delivery_id',
  },
  () => ({
    create: operation('POST /v1/send/email', {
      summary:
        'Send one email to a person, now or at send_at: from a template, or with body, subject and from. Each call sends another email.',
      docs: appDocs,
      effect: 'write',
      sendsWhen: sendsUnlessDraft,
      from: { ...sendSources, from: 'sender_identities.list:address' },
      rateLimit: limits.send,
      data: '',
      example: {
        to: 'mira.okafor@brightwater.example',
        transactional_message_id: 'receipt',
        identifiers: { email: 'mira.okafor@brightwater.example' },
      },
      input: v.pipe(
        v.strictObject({
          to: doc(Text, 'Recipient addresses, separated by commas. At most 15 together with cc and bcc.'),
          ...sendFields,
          transactional_message_id: doc(
            v.optional(TemplateId),
            'ID or trigger name of the template. Without it, give body, subject and from.',
          ),
          subject: doc(v.optional(Text), "Subject. Default: the template's."),
          body: doc(v.optional(Text), "HTML body. Supports Liquid. Default: the template's."),
          body_plain: doc(v.optional(v.string()), 'Plain text body, instead of the one generated from body.'),
          body_amp: doc(v.optional(v.string()), 'AMP version of the body.'),
          preheader: doc(v.optional(v.string()), 'Preview text that an inbox shows next to the subject.'),
          from: doc(v.optional(Text), "Sender. Its domain must be verified. Default: the template's."),
          reply_to: doc(v.optional(v.string()), 'Address that receives replies.'),
          cc: doc(v.optional(v.string()), 'CC addresses, separated by commas.'),
          bcc: doc(v.optional(v.string()), 'BCC addresses, separated by commas.'),
          fake_bcc: doc(
            v.optional(v.boolean()),
            'Send BCC addresses a separate email with the recipient in its subject, instead of a true copy.',
          ),
          headers: doc(v.optional(Headers), 'Additional headers of the email.'),
          attachments: doc(v.optional(Attachments), 'Files in base64 by file name, less than 2 MB in total.'),
          tracked: doc(v.optional(v.boolean()), 'Track opens and clicks. Default: true.'),
          disable_css_preprocessing: doc(v.optional(v.boolean()), 'Leave the CSS unchanged. Default: false.'),
          ...outboundFields,
        }),
        v.check(
          (mail) => hasContent(mail),
          'Expected `transactional_message_id`, or all of `body`, `subject` and `from`',
        ),
        v.check((mail) => hasAllowedRecipients(mail), 'Expected at most 15 addresses in to, cc and bcc together'),
      ),
      output: QueuedDelivery,
    }),
  }),
);
