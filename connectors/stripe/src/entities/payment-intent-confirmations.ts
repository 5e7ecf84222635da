import { entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { clearable, docs, expand, id, nonNegative, Strings } from '../fields.ts';
import { noPaymentMethodTypes, ShipmentInput } from '../inputs.ts';
import {
  AmountDetails,
  allowed_payment_method_types,
  amountDetailsText,
  capture_method,
  confirmation,
  excludedText,
  futureUses,
  futureUseText,
  hooks,
  PaymentDetails,
  paymentDetailsText,
} from './payment-intent-input.ts';
import { briefAttempt, PaymentIntent } from './payment-intent-record.ts';

/** Attempts to charge payment intents. */
export const paymentIntentConfirmations = entity(
  {
    summary: 'Attempts to charge a payment intent.',
    also: ['confirm payment', 'charge', 'pay', 'retry payment'],
    brief: briefAttempt,
    from: { id: 'payment_intents.search' },
  },
  () => ({
    create: operation('POST /v1/payment_intents/{id}/confirm', {
      summary:
        'Confirm a payment intent: charge the payment method, or authorize it. Then read status: only succeeded means paid, or requires_capture for manual capture.',
      docs: docs('payment_intents/confirm'),
      effect: 'write',
      sends: true,
      spends: true,
      scopes: ['Payment intents: Write'],
      example: { id: 'pi_QX1', payment_method: 'pm_QX1' },
      input: v.strictObject({
        id: id('payment intent, pi_…'),
        ...confirmation,
        allowed_payment_method_types,
        payment_method_types: noPaymentMethodTypes,
        amount_details: clearable(AmountDetails, amountDetailsText),
        amount_to_confirm: nonNegative(
          'Amount to confirm, in the smallest currency unit. Default: amount of the payment intent.',
        ),
        capture_method,
        excluded_payment_method_types: clearable(Strings, excludedText),
        hooks,
        payment_details: clearable(PaymentDetails, paymentDetailsText),
        receipt_email: clearable(v.string(), 'Email address for the receipt.'),
        setup_future_usage: clearable(v.picklist(futureUses), futureUseText),
        shipping: clearable(ShipmentInput, 'Where the goods are shipped.'),
        expand,
      }),
      output: PaymentIntent,
    }),
  }),
);
