import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  clearable,
  created,
  currency,
  customer,
  customer_account,
  docs,
  expand,
  Fields,
  flag,
  Id,
  id,
  integer,
  newMetadata,
  Reference,
  text,
  texts,
} from '../fields.ts';
import { DiscountsInput, PeriodInput, PriceDataInput, tax_behavior } from '../inputs.ts';
import { listInput } from '../pages.ts';
import { amount, currencyOf, Deleted, livemode, metadataOf, moment, Period } from '../records.ts';
import { byCreation } from '../sync.ts';

const page = 'invoiceitems';

const schema = record(
  { id: doc(Id, 'ID of the invoice item, ii_….') },
  {
    object: v.string(),
    amount: amount('Amount'),
    net_amount: amount('Amount after discounts'),
    currency: currencyOf,
    customer: Reference,
    invoice: doc(Reference, 'Invoice that it is on. Pending items have none.'),
    description: v.string(),
    quantity: v.number(),
    quantity_decimal: doc(v.string(), 'Exact quantity, as decimal text.'),
    period: Period,
    pricing: Fields,
    parent: Fields,
    proration: doc(v.boolean(), 'Whether a change of a subscription created it.'),
    discountable: v.boolean(),
    discounts: v.array(Reference),
    tax_rates: v.array(Fields),
    date: moment('Time of creation'),
    livemode,
    metadata: metadataOf,
  },
);

/** An item for an invoice. */
export interface InvoiceItem extends v.InferOutput<typeof schema> {}
export const InvoiceItem: v.GenericSchema<unknown, InvoiceItem> = schema;

/** Items for invoices. */
export const invoiceItems = entity(
  {
    summary: 'Amounts to bill: on a draft invoice, or pending for the next one.',
    also: ['pending charges', 'one-off charges', 'add line to invoice'],
    key: 'id',
    brief: ['id', 'description', 'amount', 'currency', 'quantity', 'customer', 'invoice', 'proration', 'date'],
    sync: byCreation('full_compare', {}, undefined, 'date'),
  },
  () => ({
    list: list('GET /v1/invoiceitems', {
      summary: 'List invoice items, newest first, of a customer, of an invoice, or those still pending.',
      docs: docs(`${page}/list`),
      scopes: ['Invoices: Read'],
      example: { pending: true, created: { gte: '2026-10-01' } },
      input: listInput({
        customer,
        customer_account,
        invoice: text('Only those on this invoice, by its ID.'),
        pending: flag('true for items on no invoice yet, false for items on one. Default: both.'),
        created,
      }),
      item: InvoiceItem,
    }),

    create: operation('POST /v1/invoiceitems', {
      summary:
        'Add an amount to a draft invoice (up to 250 items) or, without invoice, to the next invoice of the customer. Pass amount, pricing, price_data or unit_amount_decimal.',
      also: ['one-off fee', 'add line', 'extra charge', 'setup fee'],
      from: { invoice: 'invoices.list' },
      docs: docs(`${page}/create`),
      effect: 'write',
      scopes: ['Invoices: Write'],
      example: { customer: 'cus_QX1', invoice: 'in_QX1', amount: 2500, currency: 'usd', description: 'Setup fee' },
      input: v.pipe(
        v.strictObject({
          customer,
          customer_account,
          invoice: text('ID of a draft invoice. Default: the next invoice of the customer.'),
          subscription: text('ID of a subscription: adds the item to its next invoice.'),
          amount: integer('Amount in the smallest currency unit. Negative reduces the invoice.'),
          currency,
          unit_amount_decimal: text(
            'In place of amount: price per unit as decimal text in the smallest currency unit, times quantity.',
          ),
          pricing: doc(
            v.optional(v.strictObject({ price: text('ID of a one-time price, price_….') })),
            'An existing price.',
          ),
          price_data: doc(v.optional(PriceDataInput), 'A price for this item only.'),
          quantity: integer('Number of units. Default: 1.'),
          quantity_decimal: text('In place of quantity: decimal text with up to 12 decimal places.'),
          description: text('Description on the invoice.'),
          discountable: flag('Whether discounts apply. Default: true, but false for negative amounts.'),
          discounts: clearable(DiscountsInput, 'Discounts for this item.'),
          period: doc(v.optional(PeriodInput), 'Period of service.'),
          tax_behavior,
          tax_code: clearable(v.string(), 'ID of a tax code, txcd_…, from https://docs.stripe.com/tax/tax-codes.'),
          tax_rates: texts('IDs of tax rates, txr_…, from the Dashboard.'),
          metadata: newMetadata,
          expand,
        }),
        v.check(
          ({ amount: total, pricing, price_data, unit_amount_decimal }) =>
            (total ?? pricing?.price ?? price_data ?? unit_amount_decimal) !== undefined,
          'Expected amount, pricing, price_data or unit_amount_decimal',
        ),
      ),
      output: InvoiceItem,
    }),

    delete: operation('DELETE /v1/invoiceitems/{id}', {
      summary: 'Delete an invoice item that is pending or on a draft invoice.',
      also: ['remove line'],
      brief: [],
      docs: docs(`${page}/delete`),
      effect: 'destructive',
      scopes: ['Invoices: Write'],
      example: { id: 'ii_QX1' },
      input: v.strictObject({ id: id('invoice item, ii_…') }),
      output: Deleted,
    }),
  }),
);
