import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, page } from '../../test/wire.ts';

const coupon = {
  id: 'jMT0WJUD',
  object: 'coupon',
  amount_off: null,
  created: 1780000000,
  currency: null,
  duration: 'repeating',
  duration_in_months: 3,
  livemode: false,
  max_redemptions: null,
  metadata: {},
  name: 'Welcome',
  percent_off: 25.5,
  redeem_by: null,
  times_redeemed: 0,
  valid: true,
};

describe('coupons', () => {
  it('lists them', () =>
    exchange({
      call: (stripe) => stripe.coupons.list({ created: { gte: 1 }, limit: 10 }),
      sends: 'GET /v1/coupons',
      query: { 'created[gte]': '1', limit: '10' },
      response: page([coupon]),
    }));

  it('creates one of a percentage', () =>
    exchange({
      call: (stripe) =>
        stripe.coupons.create({
          percent_off: 25.5,
          duration: 'repeating',
          duration_in_months: 3,
          applies_to: { products: ['prod_1'] },
        }),
      sends: 'POST /v1/coupons',
      body: { percent_off: '25.5', duration: 'repeating', duration_in_months: '3', 'applies_to[products][]': 'prod_1' },
      response: coupon,
    }));

  it('creates one of an amount', () =>
    exchange({
      call: (stripe) =>
        stripe.coupons.create({
          amount_off: 500,
          currency: 'usd',
          currency_options: { eur: { amount_off: 450 } },
          id: 'FIVE',
        }),
      sends: 'POST /v1/coupons',
      body: { amount_off: '500', currency: 'usd', 'currency_options[eur][amount_off]': '450', id: 'FIVE' },
      response: coupon,
    }));

  it('is of one kind', async () => {
    const error = await failure(client().coupons.create({ percent_off: 10, amount_off: 5, currency: 'usd' }));
    expect([error.code, error.outcome]).toEqual(['invalid_params', 'not_sent']);
  });
});
