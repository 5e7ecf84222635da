import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Fields, Id, Reference, Strings } from '../fields.ts';
import { Address, createdAt, currencyOf, deleted, livemode, metadataOf, Shipping } from '../records.ts';

const schema = record(
  { id: doc(Id, 'ID of the customer, cus_….') },
  {
    object: v.string(),
    name: v.string(),
    email: v.string(),
    phone: v.string(),
    description: v.string(),
    balance: doc(
      v.number(),
      'Balance in the smallest currency unit: negative is credit for the next invoices, positive is owed.',
    ),
    currency: currencyOf,
    delinquent: doc(v.boolean(), 'Whether the last due invoice is unpaid.'),
    default_source: Reference,
    invoice_settings: record(
      {},
      { default_payment_method: Reference, footer: v.string(), custom_fields: v.array(Fields) },
    ),
    invoice_prefix: v.string(),
    next_invoice_sequence: v.number(),
    address: Address,
    shipping: Shipping,
    business_name: v.string(),
    individual_name: v.string(),
    preferred_locales: Strings,
    tax_exempt: doc(v.string(), 'none, exempt or reverse.'),
    discount: Fields,
    test_clock: Reference,
    created: createdAt,
    livemode,
    deleted,
    metadata: metadataOf,
  },
);

/** A customer. */
export interface Customer extends v.InferOutput<typeof schema> {}
export const Customer: v.GenericSchema<unknown, Customer> = schema;
