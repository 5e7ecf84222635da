import { changesSomething, doc, EpochSeconds, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  choice,
  clearable,
  created,
  currency,
  customer,
  customer_account,
  docs,
  expand,
  flag,
  Id,
  id,
  metadata,
  newMetadata,
  range,
  Strings,
  text,
  texts,
  time,
} from '../fields.ts';
import { DiscountsInput, ShippingCostInput, ShippingInput, TransferInput } from '../inputs.ts';
import { listInput, search, searchInput, searchLag } from '../pages.ts';
import { Deleted } from '../records.ts';
import { byCreation } from '../sync.ts';
import { autoAdvance, invoiceFields } from './invoice-input.ts';
import { Invoice } from './invoice-record.ts';

const page = 'invoices';
const invoiceId = id('invoice, in_…');

/** Bills. */
export const invoices = entity(
  {
    summary: 'Bills to customers, from drafts to paid ones.',
    also: ['bills', 'overdue invoices', 'unpaid invoices', 'accounts receivable'],
    key: 'id',
    brief: ['id', 'number', 'status', 'customer', 'customer_name', 'amount_due', 'currency', 'due_date', 'created'],
    from: { id: 'invoices.search' },
    sync: byCreation('full_compare'),
  },
  () => ({
    list: list('GET /v1/invoices', {
      summary:
        'List invoices, newest first, by customer, subscription, status, due date or time of creation. Overdue ones are open with a due_date in the past.',
      docs: docs(`${page}/list`),
      scopes: ['Invoices: Read'],
      also: ['outstanding', 'past due', 'receivables'],
      example: { status: 'open', due_date: { lt: '2026-12-01' } },
      input: listInput({
        customer,
        customer_account,
        subscription: text('Only those of this subscription, by its ID.'),
        status: choice(['draft', 'open', 'paid', 'uncollectible', 'void'], 'Only those with this status.'),
        collection_method: choice(['charge_automatically', 'send_invoice'], 'Only those that are collected this way.'),
        created,
        due_date: range('Time when payment is due. Only invoices with send_invoice have one'),
      }),
      item: Invoice,
    }),

    search: list('GET /v1/invoices/search', {
      summary: `Search invoices by number, customer, subscription, total or metadata. ${searchLag}`,
      docs: docs(`${page}/search`),
      scopes: ['Invoices: Read'],
      ...search,
      example: { query: "status:'open' AND total>100000" },
      input: searchInput(
        'created, currency, customer, number, receipt_number, status, subscription, total',
        "number:'NW-0042', or total>100000 AND customer:'cus_QX1'",
      ),
      item: Invoice,
    }),

    get: operation('GET /v1/invoices/{id}', {
      summary:
        'Get an invoice with its first ten lines. Its subscription is in parent.subscription_details, its payments in payments (pass expand).',
      brief: [
        'id',
        'number',
        'status',
        'customer',
        'customer_email',
        'amount_due',
        'amount_remaining',
        'currency',
        'due_date',
        'next_payment_attempt',
        'parent.subscription_details.subscription',
        'hosted_invoice_url',
        'invoice_pdf',
        'created',
      ],
      docs: docs(`${page}/retrieve`),
      scopes: ['Invoices: Read'],
      example: { id: 'in_QX1' },
      input: v.strictObject({ id: invoiceId, expand }),
      output: Invoice,
    }),

    create: operation('POST /v1/invoices', {
      summary:
        'Create a draft invoice. It stays a draft until it is finalized, unless auto_advance is true. It has no lines at first: pass pending_invoice_items_behavior include, or add some with invoice_items.create.',
      also: ['bill', 'draft'],
      docs: docs(`${page}/create`),
      effect: 'write',
      // A draft that advances by itself is emailed, or charged, after about an hour.
      sendsWhen: { auto_advance: [true], automatically_finalizes_at: 'given' },
      spendsWhen: { auto_advance: [true], automatically_finalizes_at: 'given' },
      scopes: ['Invoices: Write'],
      example: { customer: 'cus_QX1', collection_method: 'send_invoice', days_until_due: 30 },
      input: v.pipe(
        v.strictObject({
          customer,
          customer_account,
          auto_advance: autoAdvance('Default: false.'),
          ...invoiceFields,
          currency,
          pending_invoice_items_behavior: choice(
            ['include', 'exclude'],
            "Whether the customer's pending invoice items become lines. Default: exclude.",
          ),
          subscription: text('ID of a subscription: only its pending invoice items become lines.'),
          default_tax_rates: texts('IDs of tax rates, txr_…, for lines without their own, from the Dashboard.'),
          discounts: clearable(DiscountsInput, "Discounts. Default: the customer's."),
          effective_at: time('Date of issue on the PDF', ' Default: when it is finalized.'),
          from_invoice: doc(
            v.optional(
              v.strictObject({
                action: doc(v.literal('revision'), 'Always revision.'),
                invoice: doc(Id, 'ID of the invoice to revise.'),
              }),
            ),
            'Creates a revision of a finalized invoice.',
          ),
          shipping_cost: doc(v.optional(ShippingCostInput), 'Cost of shipping.'),
          shipping_details: doc(v.optional(ShippingInput), 'Where the goods are shipped.'),
          transfer_data: doc(v.optional(TransferInput), 'Connect: account that receives the funds.'),
          metadata,
          expand,
        }),
        v.check(
          ({ collection_method, days_until_due, due_date }) =>
            collection_method !== 'send_invoice' || (days_until_due ?? due_date) !== undefined,
          'Expected days_until_due or due_date with collection_method send_invoice',
        ),
      ),
      output: Invoice,
    }),

    update: operation('POST /v1/invoices/{id}', {
      summary: 'Change a draft invoice. Once it is finalized, only a few fields such as metadata can be changed.',
      also: ['edit draft', 'change due date', 'add PO number', 'stop collection'],
      from: { id: 'invoices.list' },
      docs: docs(`${page}/update`),
      effect: 'write',
      sendsWhen: { auto_advance: [true], automatically_finalizes_at: 'given' },
      spendsWhen: { auto_advance: [true], automatically_finalizes_at: 'given' },
      scopes: ['Invoices: Write'],
      example: { id: 'in_QX1', description: 'Purchase order 4711' },
      input: v.pipe(
        v.strictObject({
          id: invoiceId,
          auto_advance: autoAdvance('false stops it.'),
          ...invoiceFields,
          default_source: clearable(v.string(), 'ID of a legacy payment source.'),
          number: clearable(v.string(), 'Number of the invoice.'),
          on_behalf_of: clearable(v.string(), 'Connect: ID of the account that the funds are for.'),
          default_tax_rates: clearable(
            Strings,
            'IDs of tax rates, txr_…, for lines without their own, from the Dashboard.',
          ),
          discounts: clearable(DiscountsInput, 'Discounts. Replaces all.'),
          effective_at: clearable(EpochSeconds, 'Date of issue on the PDF (RFC 3339, or Unix seconds).'),
          shipping_cost: clearable(ShippingCostInput, 'Cost of shipping.'),
          shipping_details: clearable(ShippingInput, 'Where the goods are shipped.'),
          transfer_data: clearable(TransferInput, 'Connect: account that receives the funds.'),
          metadata: newMetadata,
          expand,
        }),
        changesSomething('id', 'expand'),
      ),
      output: Invoice,
    }),

    delete: operation('DELETE /v1/invoices/{id}', {
      summary: 'Delete a draft invoice that belongs to no subscription. Void others with void.',
      also: ['discard draft'],
      from: { id: 'invoices.list' },
      brief: [],
      docs: docs(`${page}/delete`),
      effect: 'destructive',
      scopes: ['Invoices: Write'],
      example: { id: 'in_QX1' },
      input: v.strictObject({ id: invoiceId }),
      output: Deleted,
    }),

    pay: operation('POST /v1/invoices/{id}/pay', {
      summary: 'Charge an open invoice now, or record that it was paid outside Stripe.',
      also: ['collect', 'charge', 'mark as paid', 'retry payment'],
      docs: docs(`${page}/pay`),
      effect: 'write',
      sends: true, // Receipts, as the account is set up.
      spendsWhen: { paid_out_of_band: [false, null] },
      scopes: ['Invoices: Write'],
      example: { id: 'in_QX1' },
      input: v.strictObject({
        id: invoiceId,
        payment_method: text("ID of the customer's payment method to charge. Default: that of the invoice."),
        source: text("ID of the customer's legacy payment source to charge; see customers.get, default_source."),
        paid_out_of_band: flag('Whether it was paid outside Stripe: then nothing is charged. Default: false.'),
        off_session: flag('Whether the customer is absent and cannot authenticate. Default: true.'),
        mandate: clearable(v.string(), 'ID of the mandate to use, mandate_…, from your own system.'),
        forgive: flag('Whether to accept less where the source holds less than is due. Default: false.'),
        expand,
      }),
      output: Invoice,
    }),

    void: operation('POST /v1/invoices/{id}/void', {
      summary: 'Void a finalized invoice permanently: nobody has to pay it, and it is kept for the records.',
      also: ['cancel', 'write off', 'annul'],
      docs: docs(`${page}/void`),
      effect: 'destructive',
      scopes: ['Invoices: Write'],
      example: { id: 'in_QX1' },
      input: v.strictObject({ id: invoiceId, expand }),
      output: Invoice,
    }),
  }),
);
