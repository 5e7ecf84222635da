import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  choice,
  created,
  customer,
  customer_account,
  docs,
  expand,
  Fields,
  Id,
  metadata,
  nonNegative,
  Reference,
  text,
  time,
} from '../fields.ts';
import { listInput } from '../pages.ts';
import { amount, createdAt, currencyOf, livemode, metadataOf, Objects } from '../records.ts';
import { byCreation } from '../sync.ts';
import { CreditNoteLines, CreditNoteRefunds } from './invoice-input.ts';

const page = 'credit_notes';

const schema = record(
  { id: doc(Id, 'ID of the credit note, cn_….') },
  {
    object: v.string(),
    number: v.string(),
    status: doc(v.string(), 'issued or void.'),
    type: doc(v.string(), 'pre_payment, post_payment or mixed.'),
    invoice: Reference,
    customer: Reference,
    currency: currencyOf,
    amount: amount('Total with tax'),
    subtotal: amount('Total without exclusive tax and discounts'),
    total: amount('Total with tax and discounts'),
    pre_payment_amount: amount('Amount by which the invoice was reduced'),
    post_payment_amount: amount('Amount that was refunded or credited'),
    reason: v.string(),
    memo: v.string(),
    refunds: Objects,
    customer_balance_transaction: Reference,
    lines: Fields,
    pdf: doc(v.string(), 'Link to the PDF.'),
    created: createdAt,
    livemode,
    metadata: metadataOf,
  },
);

/** A credit note. */
export interface CreditNote extends v.InferOutput<typeof schema> {}
export const CreditNote: v.GenericSchema<unknown, CreditNote> = schema;

/** Corrections of finalized invoices. */
export const creditNotes = entity(
  {
    summary: 'Corrections that reduce a finalized invoice.',
    also: ['credit memos', 'invoice corrections'],
    key: 'id',
    brief: ['id', 'number', 'status', 'invoice', 'customer', 'total', 'currency', 'reason', 'created'],
    sync: byCreation('never'),
  },
  () => ({
    list: list('GET /v1/credit_notes', {
      summary: 'List credit notes, newest first, by customer, invoice or time of creation.',
      docs: docs(`${page}/list`),
      scopes: ['Credit notes: Read'],
      example: { created: { gte: '2026-01-01' } },
      input: listInput({
        customer,
        customer_account,
        invoice: text('Only those of this invoice, by its ID.'),
        created,
      }),
      item: CreditNote,
    }),

    create: operation('POST /v1/credit_notes', {
      summary:
        'Issue a credit note for a finalized invoice and email it, unless email_type is none. It first reduces what is still due. For what is already paid, say where the money goes: refund_amount, refunds, credit_amount or out_of_band_amount.',
      also: ['correct invoice', 'credit', 'reduce invoice'],
      docs: docs(`${page}/create`),
      effect: 'write',
      sendsWhen: { email_type: ['credit_note', null], refund_amount: 'given' },
      spendsWhen: { refund_amount: 'given' },
      scopes: ['Credit notes: Write'],
      example: { invoice: 'in_QX1', amount: 1000, refund_amount: 1000, reason: 'order_change', email_type: 'none' },
      input: v.pipe(
        v.strictObject({
          invoice: doc(Id, 'ID of the invoice, in_….'),
          amount: nonNegative('Total in the smallest currency unit. Pass this, lines or shipping_cost.'),
          lines: doc(v.optional(CreditNoteLines), 'Lines to credit.'),
          shipping_cost: doc(
            v.optional(v.strictObject({ shipping_rate: text('ID of the shipping rate of the invoice, shr_….') })),
            'Shipping to credit.',
          ),
          refund_amount: nonNegative('Amount to refund now, in the smallest currency unit.'),
          refunds: doc(v.optional(CreditNoteRefunds), 'Existing refunds to link.'),
          credit_amount: nonNegative("Amount to add to the customer's credit, in the smallest currency unit."),
          out_of_band_amount: nonNegative('Amount that is credited outside Stripe, in the smallest currency unit.'),
          email_type: choice(['credit_note', 'none'], 'Whether the customer gets an email. Default: credit_note.'),
          reason: choice(['duplicate', 'fraudulent', 'order_change', 'product_unsatisfactory'], 'Reason.'),
          memo: text('Text for the customer on the PDF.'),
          effective_at: time('Date of issue on the PDF', ' Default: now.'),
          metadata,
          expand,
        }),
        v.check(
          ({ amount: total, lines, shipping_cost }) => (total ?? lines ?? shipping_cost) !== undefined,
          'Expected amount, lines or shipping_cost',
        ),
      ),
      output: CreditNote,
    }),
  }),
);
