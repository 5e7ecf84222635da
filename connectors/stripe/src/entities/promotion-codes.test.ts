import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const code = {
  id: 'promo_1MiM6KLkdIwHu7ix',
  object: 'promotion_code',
  active: true,
  code: 'WELCOME25',
  created: 1780000000,
  customer: null,
  expires_at: null,
  livemode: false,
  max_redemptions: null,
  metadata: {},
  promotion: { coupon: 'jMT0WJUD', type: 'coupon' },
  restrictions: { first_time_transaction: false, minimum_amount: null, minimum_amount_currency: null },
  times_redeemed: 0,
};

describe('promotion codes', () => {
  it('finds one by its code', () =>
    exchange({
      call: (stripe) => stripe.promotionCodes.list({ code: 'welcome25', active: true, coupon: 'jMT0WJUD' }),
      sends: 'GET /v1/promotion_codes',
      query: { code: 'welcome25', active: 'true', coupon: 'jMT0WJUD' },
      response: page([code]),
    }));

  it('creates one', () =>
    exchange({
      call: (stripe) =>
        stripe.promotionCodes.create({
          promotion: { type: 'coupon', coupon: 'jMT0WJUD' },
          code: 'WELCOME25',
          restrictions: { first_time_transaction: true, minimum_amount: 1000, minimum_amount_currency: 'usd' },
        }),
      sends: 'POST /v1/promotion_codes',
      body: {
        'promotion[type]': 'coupon',
        'promotion[coupon]': 'jMT0WJUD',
        code: 'WELCOME25',
        'restrictions[first_time_transaction]': 'true',
        'restrictions[minimum_amount]': '1000',
        'restrictions[minimum_amount_currency]': 'usd',
      },
      response: code,
    }));
});
