import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Text } from '../fields.ts';

const schema = record(
  {},
  {
    token: doc(v.string(), 'The token.'),
    url: doc(v.string(), 'URL of the subscription center, including the token. For this person only.'),
  },
);

/** A personal link to the subscription center. */
export interface SubscriptionCenterToken extends v.InferOutput<typeof schema> {}
export const SubscriptionCenterToken: v.GenericSchema<unknown, SubscriptionCenterToken> = schema;

/** Personal links to the subscription center. */
export const subscriptionCenterTokens = entity(
  {
    summary: 'Personal links to the subscription center, where people change their subscriptions.',
    also: ['preference center links', 'manage subscriptions links', 'unsubscribe links'],
  },
  () => ({
    get: operation('GET /v1/subscription_center/{customer_id}/token', {
      summary: 'Get a link with which a person can change their subscriptions. It works for 24 hours.',
      also: ['details'],
      docs: appDocs,
      data: '',
      input: v.strictObject({ customer_id: doc(Text, 'ID of the person, not an email address.') }),
      output: SubscriptionCenterToken,
    }),
  }),
);
