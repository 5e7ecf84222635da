import { it } from 'vitest';
import { exchange, whole } from '../../test/wire.ts';

it('lists the topics', () => {
  const topic = {
    id: 1,
    identifier: 'topic_1',
    name: 'News',
    description: 'What is new.',
    subscribed_by_default: true,
  };
  return exchange({
    call: (customerIo) => customerIo.subscriptionTopics.list(),
    sends: 'GET /v1/subscription_topics',
    response: { topics: [topic] },
    data: [topic],
    meta: whole,
  });
});
