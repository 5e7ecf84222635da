import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Fields, Id, Reference, Strings } from '../fields.ts';
import { amount, clientSecret, createdAt, currencyOf, livemode, metadataOf, moment, Shipping } from '../records.ts';

const schema = record(
  { id: doc(Id, 'ID of the payment intent, pi_….') },
  {
    object: v.string(),
    status: doc(
      v.string(),
      'requires_payment_method (also after a decline), requires_confirmation, requires_action (the customer must authenticate), processing, requires_capture, succeeded or canceled. Only succeeded means paid.',
    ),
    amount: amount('Amount to collect'),
    amount_capturable: amount('Amount that can be captured'),
    amount_received: amount('Amount that was collected'),
    currency: currencyOf,
    customer: Reference,
    payment_method: Reference,
    allowed_payment_method_types: Strings,
    payment_method_types: Strings,
    latest_charge: doc(Reference, 'The last charge. Refund it or this payment intent.'),
    last_payment_error: doc(
      record({}, { type: v.string(), code: v.string(), decline_code: v.string(), message: v.string() }),
      'Why the last attempt failed.',
    ),
    next_action: doc(Fields, 'What the customer has to do, for requires_action.'),
    capture_method: doc(v.string(), 'automatic, automatic_async or manual.'),
    confirmation_method: v.string(),
    setup_future_usage: v.string(),
    client_secret: clientSecret,
    description: v.string(),
    receipt_email: v.string(),
    shipping: Shipping,
    statement_descriptor: v.string(),
    statement_descriptor_suffix: v.string(),
    cancellation_reason: v.string(),
    canceled_at: moment('Time of cancellation'),
    transfer_group: v.string(),
    created: createdAt,
    livemode,
    metadata: metadataOf,
  },
);

/** The fields of a compact payment intent after an attempt to charge it. */
export const briefAttempt = [
  'id',
  'status',
  'amount',
  'amount_received',
  'currency',
  'customer',
  'latest_charge',
  'last_payment_error.message',
  'next_action',
] as const;

/** A payment intent: the whole way of one payment. */
export interface PaymentIntent extends v.InferOutput<typeof schema> {}
export const PaymentIntent: v.GenericSchema<unknown, PaymentIntent> = schema;
