import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Fields, Id, Reference } from '../fields.ts';
import { BillingDetails, createdAt, livemode, metadataOf } from '../records.ts';

const schema = record(
  { id: doc(Id, 'ID of the payment method, pm_….') },
  {
    object: v.string(),
    type: doc(
      v.string(),
      'Type, such as card, link, sepa_debit or us_bank_account. The details are in the field of this name.',
    ),
    customer: Reference,
    billing_details: BillingDetails,
    card: record(
      {},
      {
        brand: v.string(),
        last4: v.string(),
        exp_month: v.number(),
        exp_year: v.number(),
        country: v.string(),
        funding: v.string(),
        fingerprint: doc(v.string(), 'Equal for the same card number, also of other customers.'),
        wallet: Fields,
      },
    ),
    sepa_debit: Fields,
    us_bank_account: Fields,
    allow_redisplay: v.string(),
    created: createdAt,
    livemode,
    metadata: metadataOf,
  },
);

/** The fields of a compact payment method. */
export const briefMethod = [
  'id',
  'type',
  'card.brand',
  'card.last4',
  'card.exp_month',
  'card.exp_year',
  'billing_details.name',
  'customer',
  'created',
] as const;

/** A payment method. */
export interface PaymentMethod extends v.InferOutput<typeof schema> {}
export const PaymentMethod: v.GenericSchema<unknown, PaymentMethod> = schema;
