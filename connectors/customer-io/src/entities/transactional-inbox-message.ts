import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Text } from '../fields.ts';
import { limits } from '../limits.ts';
import { autoCreate, QueuedDelivery, sendFields, sendSources, sendsUnlessDraft, TemplateId } from './send-fields.ts';

/** Transactional inbox messages. */
export const transactionalInboxMessage = entity(
  {
    summary: "Transactional inbox messages, which appear in a person's inbox in your app.",
    also: ['inbox messages', 'notification center'],
    key: 'delivery_id',
  },
  () => ({
    create: operation('POST /v1/send/inbox_message', {
      summary:
        'Send one inbox message to a person from a template, now or at send_at. Each call sends another message.',
      docs: appDocs,
      effect: 'write',
      sendsWhen: sendsUnlessDraft,
      from: sendSources,
      rateLimit: limits.send,
      data: '',
      example: {
        transactional_message_id: 'account_notice',
        identifiers: { email: 'mira.okafor@brightwater.example' },
      },
      input: v.strictObject({
        transactional_message_id: doc(TemplateId, 'ID or trigger name of the template.'),
        ...sendFields,
        to: doc(v.optional(Text), 'Recipient, if it is not the person in `identifiers`. Rarely needed.'),
        auto_create: autoCreate,
      }),
      output: QueuedDelivery,
    }),
  }),
);
