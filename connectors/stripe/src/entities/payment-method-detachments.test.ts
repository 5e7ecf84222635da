import { it } from 'vitest';
import { paymentMethod } from '../../test/payment-method.ts';
import { exchange } from '../../test/wire.ts';

it('detaches a payment method', () =>
  exchange({
    call: (stripe) => stripe.paymentMethodDetachments.create({ id: paymentMethod.id }),
    sends: `POST /v1/payment_methods/${paymentMethod.id}/detach`,
    response: { ...paymentMethod, customer: null },
  }));
