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

/** Transactional WhatsApp messages. */
export const transactionalWhatsapp = entity(
  {
    summary: 'Transactional WhatsApp messages to individual people.',
    also: ['WhatsApp messages', 'chat messages'],
    key: 'delivery_id',
  },
  () => ({
    create: operation('POST /v1/send/whatsapp', {
      summary:
        'Send one WhatsApp message to a person from a template, now or at send_at. Each call sends another message.',
      docs: appDocs,
      effect: 'write',
      sendsWhen: sendsUnlessDraft,
      from: { ...sendSources, from: 'sender_identities.list:phone' },
      rateLimit: limits.send,
      data: '',
      example: {
        transactional_message_id: 'evening_confirmation',
        to: '+4915112345678',
        identifiers: { email: 'mira.okafor@brightwater.example' },
      },
      input: v.strictObject({
        transactional_message_id: doc(TemplateId, 'ID or trigger name of the template.'),
        ...sendFields,
        to: doc(v.optional(Text), "Phone number, such as +4915112345678. Default: the template's."),
        from: doc(v.optional(Text), "Number that the message comes from. Default: the template's."),
        tracked: doc(v.optional(v.boolean()), 'Track link clicks.'),
        ...outboundFields,
      }),
      output: QueuedDelivery,
    }),
  }),
);
