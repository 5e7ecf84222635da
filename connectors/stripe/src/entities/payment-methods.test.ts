import { it } from 'vitest';
import { paymentMethod } from '../../test/payment-method.ts';
import { exchange } from '../../test/wire.ts';

it('gets a payment method', () =>
  exchange({
    call: (stripe) => stripe.paymentMethods.get({ id: paymentMethod.id, expand: ['customer'] }),
    sends: `GET /v1/payment_methods/${paymentMethod.id}`,
    query: { 'expand[]': 'customer' },
    response: paymentMethod,
  }));
