import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Id, UnixTime, WholeNumber } from '../fields.ts';

const schema = record(
  { id: doc(WholeNumber, 'Id of the template; what a send takes as transactional_message_id.') },
  {
    name: v.string(),
    description: v.string(),
    send_to_unsubscribed: doc(v.boolean(), 'It also goes to people who unsubscribed.'),
    link_tracking: v.boolean(),
    open_tracking: v.boolean(),
    hide_message_body: doc(v.boolean(), 'What was sent is not kept.'),
    queue_drafts: doc(v.boolean(), 'Messages become drafts, which somebody has to send in the product.'),
    created_at: doc(UnixTime, 'Unix seconds.'),
    updated_at: doc(UnixTime, 'Unix seconds.'),
  },
);

/** A template that single messages are sent from. */
export interface TransactionalMessage extends v.InferOutput<typeof schema> {}
export const TransactionalMessage: v.GenericSchema<unknown, TransactionalMessage> = schema;

/** Templates of transactional messages. */
export const transactionalMessages = entity(
  {
    summary: 'Templates of transactional messages, such as receipts and password resets, with their settings.',
    key: 'id',
  },
  () => ({
    list: list('GET /v1/transactional', {
      summary: 'List all templates of transactional messages.',
      docs: appDocs,
      items: 'messages',
      pagination: 'none',
      input: v.strictObject({}),
      item: TransactionalMessage,
    }),

    get: operation('GET /v1/transactional/{transactional_id}', {
      summary: 'Get one template of a transactional message: its settings, not what it says.',
      docs: appDocs,
      data: 'message',
      input: v.strictObject({ transactional_id: doc(Id, 'Id of the template.') }),
      output: TransactionalMessage,
    }),
  }),
);
