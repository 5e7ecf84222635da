import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { limits } from '../limits.ts';
import { autoCreate, QueuedDelivery, sendFields, sendSources, sendsUnlessDraft, TemplateId } from './send-fields.ts';

/** Transactional in-app messages. */
export const transactionalInApp = entity(
  {
    summary: 'Transactional in-app messages, which individual people see while they use your app.',
    also: ['in-app messages', 'pop-ups'],
    key: 'delivery_id',
  },
  () => ({
    create: operation('POST /v1/send/in_app', {
      summary:
        'Send one in-app message to a person from a template, now or at send_at. Each call sends another message.',
      docs: appDocs,
      effect: 'write',
      sendsWhen: sendsUnlessDraft,
      from: sendSources,
      rateLimit: limits.send,
      data: '',
      example: {
        transactional_message_id: 'teacher_feedback',
        identifiers: { email: 'mira.okafor@brightwater.example' },
      },
      input: v.strictObject({
        transactional_message_id: doc(TemplateId, 'ID or trigger name of the template.'),
        ...sendFields,
        auto_create: autoCreate,
      }),
      output: QueuedDelivery,
    }),
  }),
);
