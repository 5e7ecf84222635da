import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { WholeNumber } from '../fields.ts';

const schema = record(
  { id: doc(WholeNumber, 'ID of the topic. Newsletters take it as subscription_topic_id.') },
  {
    identifier: doc(v.string(), 'topic_<id>: people.identify takes it in cio_subscription_preferences.'),
    name: v.string(),
    description: v.string(),
    subscribed_by_default: doc(v.boolean(), 'Whether people are subscribed until they unsubscribe.'),
  },
);

/** A topic that people subscribe to. */
export interface SubscriptionTopic extends v.InferOutput<typeof schema> {}
export const SubscriptionTopic: v.GenericSchema<unknown, SubscriptionTopic> = schema;

/** Subscription topics. */
export const subscriptionTopics = entity(
  {
    summary: 'Topics of the subscription center, such as news or offers, that people subscribe to.',
    also: ['mailing lists', 'email preferences', 'email categories'],
    key: 'id',
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /v1/subscription_topics', {
      summary: 'List all subscription topics.',
      docs: appDocs,
      items: 'topics',
      pagination: 'none',
      input: v.strictObject({}),
      item: SubscriptionTopic,
    }),
  }),
);
