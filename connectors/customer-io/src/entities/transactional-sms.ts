import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Text } from '../fields.ts';
import { limits } from '../limits.ts';
import { outboundFields, QueuedDelivery, sendFields, sendsUnlessDraft, TemplateId } from './send-fields.ts';

/** Transactional SMS. */
export const transactionalSms = entity(
  { summary: 'Text messages (SMS) to single people, sent at once from a template.', key: 'delivery_id' },
  () => ({
    create: operation('POST /v1/send/sms', {
      summary: 'Send one SMS from a template, now or at send_at. Sending twice delivers twice.',
      docs: appDocs,
      effect: 'write',
      sendsWhen: sendsUnlessDraft,
      rateLimit: limits.send,
      data: '',
      example: {
        transactional_message_id: 'receipt',
        to: '+4915112345678',
        identifiers: { email: 'mira.okafor@brightwater.example' },
      },
      input: v.strictObject({
        transactional_message_id: doc(TemplateId, 'Id or trigger name of the template.'),
        ...sendFields,
        to: doc(
          v.optional(Text),
          "Phone number as +4915112345678, in place of the template's. The vendor's reference requires it, its SDK does not.",
        ),
        from: doc(v.optional(Text), "Number that it comes from, in place of the template's."),
        tracked: doc(v.optional(v.boolean()), 'Track clicks.'),
        ...outboundFields,
      }),
      output: QueuedDelivery,
    }),
  }),
);
