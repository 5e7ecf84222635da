import { it } from 'vitest';
import { intent } from '../../test/payment.ts';
import { exchange } from '../../test/wire.ts';

it('cancels a payment intent', () =>
  exchange({
    call: (stripe) =>
      stripe.paymentIntentCancellations.create({ id: intent.id, cancellation_reason: 'requested_by_customer' }),
    sends: `POST /v1/payment_intents/${intent.id}/cancel`,
    body: { cancellation_reason: 'requested_by_customer' },
    response: { ...intent, status: 'canceled', cancellation_reason: 'requested_by_customer', canceled_at: 1780000100 },
  }));
