import { describe, it } from 'vitest';
import { item } from '../../test/subscription.ts';
import { exchange, page } from '../../test/wire.ts';

describe('subscription items', () => {
  it('lists those of a subscription', () =>
    exchange({
      call: (stripe) => stripe.subscriptionItems.list({ subscription: 'sub_1', limit: 100 }),
      sends: 'GET /v1/subscription_items',
      query: { subscription: 'sub_1', limit: '100' },
      response: page([item]),
    }));

  it('changes the quantity of one', () =>
    exchange({
      call: (stripe) =>
        stripe.subscriptionItems.update({
          id: item.id,
          quantity: 12,
          proration_behavior: 'create_prorations',
          tax_rates: [],
          billing_thresholds: null,
        }),
      sends: `POST /v1/subscription_items/${item.id}`,
      body: { quantity: '12', proration_behavior: 'create_prorations', tax_rates: '', billing_thresholds: '' },
      response: { ...item, quantity: 12 },
    }));
});
