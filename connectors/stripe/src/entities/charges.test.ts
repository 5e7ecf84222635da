import { describe, it } from 'vitest';
import { charge } from '../../test/payment.ts';
import { exchange, found, page } from '../../test/wire.ts';

describe('charges', () => {
  it('lists those of a payment intent', () =>
    exchange({
      call: (stripe) =>
        stripe.charges.list({ payment_intent: 'pi_1', customer: 'cus_9', transfer_group: 'g', created: { lt: 9 } }),
      sends: 'GET /v1/charges',
      query: { payment_intent: 'pi_1', customer: 'cus_9', transfer_group: 'g', 'created[lt]': '9' },
      response: page([charge]),
    }));

  it('searches', () =>
    exchange({
      call: (stripe) =>
        stripe.charges.search({ query: "payment_method_details.card.last4:'4242'", expand: ['data.customer'] }),
      sends: 'GET /v1/charges/search',
      query: { query: "payment_method_details.card.last4:'4242'", 'expand[]': 'data.customer' },
      response: found([charge]),
    }));

  it('gets one', () =>
    exchange({
      call: (stripe) => stripe.charges.get({ id: charge.id, expand: ['balance_transaction'] }),
      sends: `GET /v1/charges/${charge.id}`,
      query: { 'expand[]': 'balance_transaction' },
      response: { ...charge, balance_transaction: { id: 'txn_1', fee: 62, net: 1037 } },
    }));
});
