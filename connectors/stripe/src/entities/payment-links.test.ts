import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const link = {
  id: 'plink_1MoC3ULkdIwHu7ix',
  object: 'payment_link',
  active: true,
  after_completion: { hosted_confirmation: { custom_message: null }, type: 'hosted_confirmation' },
  allow_promotion_codes: false,
  currency: 'usd',
  customer_creation: 'always',
  livemode: false,
  metadata: {},
  url: 'https://buy.stripe.com/test_cN25nr0iZ7bUa7meUY',
};

describe('payment links', () => {
  it('lists active ones', () =>
    exchange({
      call: (stripe) => stripe.paymentLinks.list({ active: true }),
      sends: 'GET /v1/payment_links',
      query: { active: 'true' },
      response: page([link]),
    }));

  it('creates one', () =>
    exchange({
      call: (stripe) =>
        stripe.paymentLinks.create({
          line_items: [{ price: 'price_1', quantity: 1 }],
          after_completion: { type: 'redirect', redirect: { url: 'https://shop.example/thanks' } },
          payment_method_types: ['card', 'link'],
          restrictions: { completed_sessions: { limit: 50 } },
          subscription_data: { trial_period_days: 14 },
        }),
      sends: 'POST /v1/payment_links',
      body: {
        'line_items[0][price]': 'price_1',
        'line_items[0][quantity]': '1',
        'after_completion[type]': 'redirect',
        'after_completion[redirect][url]': 'https://shop.example/thanks',
        'payment_method_types[]': ['card', 'link'],
        'restrictions[completed_sessions][limit]': '50',
        'subscription_data[trial_period_days]': '14',
      },
      response: link,
    }));
});
