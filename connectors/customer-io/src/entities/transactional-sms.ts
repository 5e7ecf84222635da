import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Text } from '../fields.ts';
import { limits } from '../limits.ts';
import {
  outboundFields,
  QueuedDelivery,
  sendFields,
  sendSources,
  sendsUnlessDraft,
  TemplateId,
} from './send-fields.ts';

/** Transactional SMS. */
export const transactionalSms = entity(
  {
    summary: 'Transactional text messages (SMS) to individual people.',
    also: ['text messages', 'texts', 'verification codes'],
    key: 'delivery_id',
  },
  () => ({
    create: operation('POST /v1/send/sms', {
      summary: 'Send one SMS to a person from a template, now or at send_at. Each call sends another SMS.',
      docs: appDocs,
      effect: 'write',
      sendsWhen: sendsUnlessDraft,
      from: { ...sendSources, from: 'sender_identities.list:phone' },
      rateLimit: limits.send,
      data: '',
      example: {
        transactional_message_id: 'sign_in_code',
        to: '+4915112345678',
        identifiers: { email: 'mira.okafor@brightwater.example' },
      },
      input: v.strictObject({
        transactional_message_id: doc(TemplateId, 'ID or trigger name of the template.'),
        ...sendFields,
        to: doc(
          v.optional(Text),
          "Phone number, such as +4915112345678. Default: the template's. Required by the vendor's reference, but not by its SDK.",
        ),
        from: doc(v.optional(Text), "Number that the message comes from. Default: the template's."),
        tracked: doc(v.optional(v.boolean()), 'Track link clicks.'),
        ...outboundFields,
      }),
      output: QueuedDelivery,
    }),
  }),
);
