import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { WholeNumber } from '../fields.ts';

const schema = record(
  { id: doc(v.union([WholeNumber, v.string()]), 'ID of the channel.') },
  {
    type: doc(v.string(), 'email, twilio (SMS), push, in_app, slack, inbox, whatsapp and others.'),
    name: v.string(),
  },
);

/** A channel on which people subscribe to topics. */
export interface SubscriptionChannel extends v.InferOutput<typeof schema> {}
export const SubscriptionChannel: v.GenericSchema<unknown, SubscriptionChannel> = schema;

/** Subscription channels. */
export const subscriptionChannels = entity(
  {
    summary: 'Channels of the subscription center, such as email, on which people subscribe to topics.',
    also: ['message channels'],
    key: 'id',
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /v1/subscription_channels', {
      summary: 'List all subscription channels.',
      docs: appDocs,
      items: 'channels',
      pagination: 'none',
      input: v.strictObject({}),
      item: SubscriptionChannel,
    }),
  }),
);
