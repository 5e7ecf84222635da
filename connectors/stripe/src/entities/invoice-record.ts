import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Fields, Id, innerList, Reference } from '../fields.ts';
import {
  Address,
  amount,
  createdAt,
  currencyOf,
  deleted,
  livemode,
  metadataOf,
  moment,
  Objects,
  Period,
} from '../records.ts';

const lineSchema = record(
  { id: doc(Id, 'ID of the line, il_….') },
  {
    amount: amount('Amount'),
    subtotal: amount('Amount before discounts and tax'),
    currency: currencyOf,
    description: v.string(),
    invoice: v.string(),
    quantity: doc(v.number(), 'Quantity, without decimals.'),
    quantity_decimal: doc(v.string(), 'Exact quantity, as decimal text.'),
    period: Period,
    pricing: doc(
      record(
        {},
        {
          type: v.string(),
          price_details: record({}, { price: Reference, product: v.string() }),
          unit_amount_decimal: doc(v.string(), 'Price per unit, as decimal text in the smallest currency unit.'),
        },
      ),
      'Price of the line.',
    ),
    parent: doc(Fields, 'What created the line: an invoice item or a subscription item.'),
    subscription: Reference,
    discountable: v.boolean(),
    discount_amounts: Objects,
    taxes: Objects,
    livemode,
    metadata: metadataOf,
  },
);

/** A line of an invoice. */
export interface InvoiceLineItem extends v.InferOutput<typeof lineSchema> {}
export const InvoiceLineItem: v.GenericSchema<unknown, InvoiceLineItem> = lineSchema;

const schema = record(
  { id: doc(Id, 'ID of the invoice, in_….') },
  {
    object: v.string(),
    number: doc(v.string(), 'Number on the invoice. Drafts have none.'),
    status: doc(v.string(), 'draft, open, paid, uncollectible or void.'),
    customer: Reference,
    customer_email: v.string(),
    customer_name: v.string(),
    customer_address: Address,
    currency: currencyOf,
    subtotal: amount('Sum of the lines before discounts and tax'),
    total: amount('Total after discounts and tax'),
    amount_due: amount('Amount that is due'),
    amount_paid: amount('Amount that is paid'),
    amount_remaining: amount('Amount that is still due'),
    amount_overpaid: amount('Amount that was paid in excess'),
    starting_balance: amount("Customer's balance before the invoice"),
    ending_balance: amount("Customer's balance after the invoice"),
    collection_method: doc(v.string(), 'charge_automatically or send_invoice.'),
    auto_advance: doc(v.boolean(), 'Whether Stripe finalizes and collects the invoice by itself.'),
    attempted: v.boolean(),
    attempt_count: v.number(),
    next_payment_attempt: moment('Time of the next attempt to charge'),
    due_date: moment('Time when payment is due; only with send_invoice'),
    automatically_finalizes_at: moment('Time when the draft will be finalized'),
    period_start: moment('Start of the time for invoice items; for service, see the lines'),
    period_end: moment('End of the time for invoice items; for service, see the lines'),
    created: createdAt,
    status_transitions: record(
      {},
      { finalized_at: v.number(), paid_at: v.number(), voided_at: v.number(), marked_uncollectible_at: v.number() },
    ),
    parent: doc(
      record({}, { type: v.string(), subscription_details: record({}, { subscription: Reference }) }),
      'What created the invoice. Its subscription is subscription_details.subscription.',
    ),
    payments: doc(
      Fields,
      'Payments of the invoice, with their payment intents or charges. Returned where expand names it.',
    ),
    lines: doc(innerList(InvoiceLineItem), 'The first lines. For all, use invoice_line_items.list.'),
    billing_reason: v.string(),
    hosted_invoice_url: doc(
      v.string(),
      'Page where the customer sees and pays the invoice. Anyone with the link can open it.',
    ),
    invoice_pdf: doc(v.string(), 'Link to the PDF. Drafts have none.'),
    description: v.string(),
    footer: v.string(),
    statement_descriptor: v.string(),
    default_payment_method: Reference,
    default_source: Reference,
    discounts: v.array(Reference),
    total_taxes: Objects,
    last_finalization_error: Fields,
    from_invoice: Fields,
    latest_revision: Reference,
    livemode,
    deleted,
    metadata: metadataOf,
  },
);

/** The fields of a compact invoice that was just issued. */
export const briefIssued = [
  'id',
  'number',
  'status',
  'customer',
  'customer_email',
  'amount_remaining',
  'currency',
  'due_date',
  'hosted_invoice_url',
] as const;

/** An invoice. */
export interface Invoice extends v.InferOutput<typeof schema> {}
export const Invoice: v.GenericSchema<unknown, Invoice> = schema;
