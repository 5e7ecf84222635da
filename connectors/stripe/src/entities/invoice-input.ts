import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  choice,
  clearable,
  Fields,
  fields,
  flag,
  Id,
  integer,
  nonNegative,
  ownData,
  Strings,
  text,
  time,
} from '../fields.ts';
import { automatic_tax, CustomFieldsInput, issuer, payment_method_options, paymentTypes } from '../inputs.ts';

const paymentSettingsSchema = v.strictObject({
  payment_method_types: clearable(Strings, `${paymentTypes} Default: chosen by Stripe.`),
  payment_method_options,
  default_mandate: text('ID of the mandate to use, mandate_…, from your own system.'),
});
export interface PaymentSettings extends v.InferInput<typeof paymentSettingsSchema> {}
const PaymentSettings: v.GenericSchema<PaymentSettings> = paymentSettingsSchema;

const renderingSchema = v.strictObject({
  amount_tax_display: clearable(
    v.picklist(['exclude_tax', 'include_inclusive_tax']),
    'Whether amounts on the PDF include tax.',
  ),
  pdf: fields('Settings of the PDF: page_size auto, a4 or letter.'),
  template: text('ID of a rendering template, inrtem_…, from the Dashboard.'),
  template_version: clearable(v.number(), 'Version of the template.'),
});
export interface Rendering extends v.InferInput<typeof renderingSchema> {}
const Rendering: v.GenericSchema<Rendering> = renderingSchema;

/** The parameters that creating and updating an invoice have in common, besides those that only an update clears. */
export const invoiceFields = {
  account_tax_ids: clearable(Strings, 'IDs of your own tax IDs, txi_…, to show on the invoice, from the Dashboard.'),
  application_fee_amount: nonNegative('Connect: fee for the platform, in the smallest currency unit.'),
  automatic_tax,
  automatically_finalizes_at: time('Time to finalize the draft, at most five years ahead'),
  collection_method: choice(
    ['charge_automatically', 'send_invoice'],
    'charge_automatically charges the default payment method; send_invoice emails the invoice with payment instructions. Default: charge_automatically.',
  ),
  custom_fields: clearable(CustomFieldsInput, 'Up to four custom fields. Replaces all.'),
  days_until_due: integer('Days until payment is due. Only with send_invoice.'),
  default_payment_method: text("ID of the payment method. Default: that of the subscription, then the customer's."),
  default_source: text('ID of a legacy payment source.'),
  description: text('Memo on the invoice.'),
  due_date: time('Time when payment is due. Only with send_invoice'),
  footer: text('Footer on the invoice.'),
  issuer,
  number: text('Number of the invoice. Default: assigned when it is finalized.'),
  on_behalf_of: text('Connect: ID of the account that the funds are for.'),
  payment_settings: doc(v.optional(PaymentSettings), 'How the invoice can be paid.'),
  rendering: doc(v.optional(Rendering), 'How the invoice looks.'),
  statement_descriptor: text("Text on the customer's card statement."),
};

const refundsSchema = v.array(
  v.strictObject({
    refund: text('ID of an existing refund, re_….'),
    amount_refunded: nonNegative(
      'Part of the refund for this credit note, in the smallest currency unit. Default: all of it.',
    ),
    type: choice(['refund', 'payment_record_refund'], 'Type of the refund. Default: refund.'),
    payment_record_refund: doc(
      v.optional(
        v.strictObject({
          payment_record: doc(Id, 'ID of the payment record, pr_…, from your own system.'),
          refund_group: doc(Id, 'Refund group of the payment record.'),
        }),
      ),
      'For type payment_record_refund.',
    ),
  }),
);
export type CreditNoteRefunds = v.InferInput<typeof refundsSchema>;
export const CreditNoteRefunds: v.GenericSchema<CreditNoteRefunds> = refundsSchema;

const linesSchema = v.array(
  v.strictObject({
    type: doc(
      v.picklist(['invoice_line_item', 'custom_line_item']),
      'invoice_line_item credits a line of the invoice, custom_line_item something else.',
    ),
    invoice_line_item: text('ID of the line to credit, il_….'),
    amount: integer('Amount to credit of an invoice line, in the smallest currency unit.'),
    quantity: integer('Quantity to credit.'),
    description: text('Description of a custom line.'),
    unit_amount: integer('Price per unit of a custom line, in the smallest currency unit.'),
    unit_amount_decimal: text('In place of unit_amount: decimal text in the smallest currency unit.'),
    tax_amounts: clearable(v.array(Fields), 'Tax amounts: tax_rate, amount and taxable_amount each.'),
    tax_rates: clearable(Strings, 'IDs of tax rates, txr_…, from the Dashboard. Only for custom lines.'),
    metadata: ownData('Your own data.'),
  }),
);
export type CreditNoteLines = v.InferInput<typeof linesSchema>;
export const CreditNoteLines: v.GenericSchema<CreditNoteLines> = linesSchema;

export const autoAdvance = (rest: string) =>
  flag(`Whether Stripe finalizes and collects the invoice by itself. ${rest}`);
