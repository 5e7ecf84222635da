import { it } from 'vitest';
import { paymentMethod } from '../../test/payment-method.ts';
import { exchange } from '../../test/wire.ts';

it('attaches a payment method to a customer', () =>
  exchange({
    call: (stripe) => stripe.paymentMethodAttachments.create({ id: paymentMethod.id, customer: 'cus_9' }),
    sends: `POST /v1/payment_methods/${paymentMethod.id}/attach`,
    body: { customer: 'cus_9' },
    response: paymentMethod,
  }));
