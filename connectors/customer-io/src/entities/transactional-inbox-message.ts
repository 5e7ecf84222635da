import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Text } from '../fields.ts';
import { limits } from '../limits.ts';
import { autoCreate, QueuedDelivery, sendFields, sendsUnlessDraft, TemplateId } from './send-fields.ts';

/** Transactional inbox messages. */
export const transactionalInboxMessage = entity(
  {
    summary: 'Messages to the inbox that single people have in your app, sent at once from a template.',
    key: 'delivery_id',
  },
  () => ({
    create: operation('POST /v1/send/inbox_message', {
      summary: 'Send one inbox message from a template, now or at send_at. Sending twice delivers twice.',
      docs: appDocs,
      effect: 'write',
      sendsWhen: sendsUnlessDraft,
      rateLimit: limits.send,
      data: '',
      example: { transactional_message_id: 'receipt', identifiers: { email: 'mira.okafor@brightwater.example' } },
      input: v.strictObject({
        transactional_message_id: doc(TemplateId, 'Id or trigger name of the template.'),
        ...sendFields,
        to: doc(v.optional(Text), 'Another recipient than the person of `identifiers`; rarely needed.'),
        auto_create: autoCreate,
      }),
      output: QueuedDelivery,
    }),
  }),
);
