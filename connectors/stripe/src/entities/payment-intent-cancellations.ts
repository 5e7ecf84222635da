import { entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { choice, docs, expand, id } from '../fields.ts';
import { PaymentIntent } from './payment-intent-record.ts';

/** Cancellations of payment intents. */
export const paymentIntentCancellations = entity(
  {
    summary: 'Cancellations of payment intents before they succeed.',
    also: ['cancel payment', 'release authorization', 'release hold', 'void authorization'],
    brief: ['id', 'status', 'amount', 'currency', 'customer', 'cancellation_reason', 'canceled_at'],
    from: { id: 'payment_intents.search' },
  },
  () => ({
    create: operation('POST /v1/payment_intents/{id}/cancel', {
      summary:
        'Cancel a payment intent that has not succeeded, for good. An authorized amount is released. To return money that was taken, use refunds.create.',
      docs: docs('payment_intents/cancel'),
      effect: 'write',
      scopes: ['Payment intents: Write'],
      example: { id: 'pi_QX1' },
      input: v.strictObject({
        id: id('payment intent, pi_…'),
        cancellation_reason: choice(['duplicate', 'fraudulent', 'requested_by_customer', 'abandoned'], 'Reason.'),
        expand,
      }),
      output: PaymentIntent,
    }),
  }),
);
