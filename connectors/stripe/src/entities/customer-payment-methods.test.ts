import { it } from 'vitest';
import { paymentMethod } from '../../test/payment-method.ts';
import { exchange, page } from '../../test/wire.ts';

it('lists the cards of a customer', () =>
  exchange({
    call: (stripe) =>
      stripe.customerPaymentMethods.list({ id: 'cus_9', type: 'card', allow_redisplay: 'always', limit: 100 }),
    sends: 'GET /v1/customers/cus_9/payment_methods',
    query: { type: 'card', allow_redisplay: 'always', limit: '100' },
    response: page([paymentMethod]),
  }));
