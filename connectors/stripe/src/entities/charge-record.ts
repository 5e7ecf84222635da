import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Fields, Id, Reference } from '../fields.ts';
import { amount, BillingDetails, createdAt, currencyOf, livemode, metadataOf, Shipping } from '../records.ts';

const schema = record(
  { id: doc(Id, 'ID of the charge, ch_… or py_….') },
  {
    object: v.string(),
    status: doc(v.string(), 'succeeded, pending or failed.'),
    amount: amount('Amount'),
    amount_captured: amount('Amount that was captured'),
    amount_refunded: amount('Amount that was refunded'),
    currency: currencyOf,
    paid: doc(v.boolean(), 'Whether the charge succeeded, or was authorized for a later capture.'),
    captured: v.boolean(),
    refunded: doc(v.boolean(), 'Whether the charge was refunded in full. After a partial refund it is false.'),
    disputed: v.boolean(),
    customer: Reference,
    payment_intent: Reference,
    payment_method: v.string(),
    payment_method_details: doc(Fields, 'Type of the payment method, and its details: card.brand, card.last4.'),
    balance_transaction: doc(Reference, 'Entry in your balance, with the fee.'),
    billing_details: BillingDetails,
    description: v.string(),
    failure_code: v.string(),
    failure_message: v.string(),
    outcome: doc(
      record(
        {},
        {
          network_status: v.string(),
          reason: v.string(),
          risk_level: v.string(),
          seller_message: v.string(),
          type: v.string(),
        },
      ),
      'Why the payment was accepted or declined.',
    ),
    receipt_email: v.string(),
    receipt_url: doc(v.string(), 'Page with the receipt.'),
    receipt_number: v.string(),
    shipping: Shipping,
    statement_descriptor: v.string(),
    transfer_group: v.string(),
    created: createdAt,
    livemode,
    metadata: metadataOf,
  },
);

/** A charge: one attempt to take money. */
export interface Charge extends v.InferOutput<typeof schema> {}
export const Charge: v.GenericSchema<unknown, Charge> = schema;
