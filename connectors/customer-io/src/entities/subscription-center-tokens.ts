import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Text } from '../fields.ts';

const schema = record(
  {},
  {
    token: doc(v.string(), 'The token.'),
    url: doc(v.string(), 'Address of the subscription center, with the token. It is for this person only.'),
  },
);

/** A person's own way into the subscription center. */
export interface SubscriptionCenterToken extends v.InferOutput<typeof schema> {}
export const SubscriptionCenterToken: v.GenericSchema<unknown, SubscriptionCenterToken> = schema;

/** Ways into the subscription center. */
export const subscriptionCenterTokens = entity(
  { summary: 'Links with which single people change what they are subscribed to.' },
  () => ({
    get: operation('GET /v1/subscription_center/{customer_id}/token', {
      summary: 'Get a link with which one person can change their subscriptions; it works for 24 hours.',
      docs: appDocs,
      data: '',
      input: v.strictObject({ customer_id: doc(Text, 'Id of the person.') }),
      output: SubscriptionCenterToken,
    }),
  }),
);
