import { doc, EpochSeconds } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  choice,
  clearable,
  Fields,
  fields,
  flag,
  Id,
  integer,
  newMetadata,
  ownData,
  Strings,
  text,
  time,
} from '../fields.ts';
import {
  automatic_tax,
  CustomFieldsInput,
  DiscountsInput,
  issuer,
  PriceDataInput,
  payment_method_options,
  paymentTypes,
  RecurringInput,
  RecurringPriceDataInput,
} from '../inputs.ts';

const discounts = clearable(DiscountsInput, 'Discounts for this item. Replaces all.');
const tax_rates = clearable(Strings, 'IDs of tax rates for this item, txr_…, from the Dashboard.');
const trial = fields('A trial offer: trial_offer with its ID, from the Dashboard.');

/** What an item is billed at. */
export const itemFields = {
  price: text('ID of a recurring price, price_….'),
  price_data: doc(v.optional(RecurringPriceDataInput), 'In place of price: a price for this item only.'),
  plan: text('ID of a legacy plan, in place of price.'),
  quantity: integer('Number of units, such as seats. On a change of the price, the default is 1.'),
  billing_thresholds: clearable(Fields, 'Usage that triggers an invoice: usage_gte.'),
  current_trial: trial,
  discounts,
  metadata: newMetadata,
  tax_rates,
};

const newItemsSchema = v.pipe(v.array(v.strictObject(itemFields)), v.maxLength(20));
export type NewItems = v.InferInput<typeof newItemsSchema>;
export const NewItems: v.GenericSchema<NewItems> = newItemsSchema;

const itemChangesSchema = v.pipe(
  v.array(
    v.strictObject({
      id: text('ID of the item to change, si_…. Without it, a new item is added and the others stay.'),
      ...itemFields,
      deleted: flag('true removes the item.'),
      clear_usage: flag('true deletes its recorded usage, for legacy metered items.'),
    }),
  ),
  v.maxLength(20),
);
export type ItemChanges = v.InferInput<typeof itemChangesSchema>;
export const ItemChanges: v.GenericSchema<ItemChanges> = itemChangesSchema;

const timestamp = time('Time, for type timestamp');
const servicePeriodSchema = v.strictObject({
  start: doc(
    v.strictObject({
      type: doc(
        v.picklist(['max_item_period_start', 'now', 'timestamp']),
        'max_item_period_start takes that of the items.',
      ),
      timestamp,
    }),
    'Start of the period.',
  ),
  end: doc(
    v.strictObject({
      type: doc(v.picklist(['min_item_period_end', 'timestamp']), 'min_item_period_end takes that of the items.'),
      timestamp,
    }),
    'End of the period.',
  ),
});
export interface ServicePeriod extends v.InferInput<typeof servicePeriodSchema> {}
const ServicePeriod: v.GenericSchema<ServicePeriod> = servicePeriodSchema;

const extraItemsSchema = v.pipe(
  v.array(
    v.strictObject({
      price: text('ID of a one-time price, price_….'),
      price_data: doc(v.optional(PriceDataInput), 'In place of price: a price for this item only.'),
      quantity: integer('Number of units. Default: 1.'),
      discountable: flag('Whether discounts apply. Default: true.'),
      discounts: doc(v.optional(DiscountsInput), 'Discounts for this item.'),
      period: doc(v.optional(ServicePeriod), 'Period of service.'),
      tax_rates,
      metadata: ownData('Your own data.'),
    }),
  ),
  v.maxLength(20),
);
export type ExtraItems = v.InferInput<typeof extraItemsSchema>;
export const ExtraItems: v.GenericSchema<ExtraItems> = extraItemsSchema;

const invoiceSettingsSchema = v.strictObject({
  account_tax_ids: clearable(Strings, 'IDs of your own tax IDs, txi_…, from the Dashboard.'),
  custom_fields: clearable(CustomFieldsInput, 'Up to four custom fields.'),
  description: text('Memo.'),
  footer: text('Footer.'),
  issuer,
});
export interface InvoiceSettings extends v.InferInput<typeof invoiceSettingsSchema> {}
const InvoiceSettings: v.GenericSchema<InvoiceSettings> = invoiceSettingsSchema;

const paymentSettingsSchema = v.strictObject({
  payment_method_types: clearable(Strings, `${paymentTypes} Default: chosen by Stripe.`),
  payment_method_options,
  save_default_payment_method: choice(
    ['off', 'on_subscription'],
    'Whether the payment method of a successful payment becomes the default of the subscription. Default: off.',
  ),
});
export interface PaymentSettings extends v.InferInput<typeof paymentSettingsSchema> {}
const PaymentSettings: v.GenericSchema<PaymentSettings> = paymentSettingsSchema;

const trialSettingsSchema = v.strictObject({
  end_behavior: doc(
    v.strictObject({
      missing_payment_method: choice(
        ['cancel', 'create_invoice', 'pause'],
        'What happens when the trial ends and there is no payment method.',
      ),
      billing_cycle_anchor: choice(['now', 'unchanged'], 'Whether the billing period restarts then. Default: now.'),
    }),
    'What happens when the trial ends.',
  ),
});
export interface TrialSettings extends v.InferInput<typeof trialSettingsSchema> {}
const TrialSettings: v.GenericSchema<TrialSettings> = trialSettingsSchema;

const schedulesSchema = v.array(
  v.strictObject({
    bill_until: doc(
      v.strictObject({
        type: doc(v.picklist(['duration', 'timestamp']), 'How the end is given.'),
        duration: doc(v.optional(RecurringInput), 'For type duration.'),
        timestamp,
      }),
      'How far ahead is billed.',
    ),
    applies_to: doc(v.optional(v.array(Fields)), 'Items that it is for: type price, and price with the ID each.'),
    key: text('Key of your choice, up to 200 letters and digits. Default: random.'),
  }),
);
export type BillingSchedules = v.InferInput<typeof schedulesSchema>;
export const BillingSchedules: v.GenericSchema<BillingSchedules> = schedulesSchema;
export const schedulesText = 'Billing in advance.';

const transferSchema = v.strictObject({
  destination: doc(Id, 'ID of the connected account, acct_…, from your own system.'),
  amount_percent: doc(v.optional(v.number()), 'Percentage to transfer, 0 to 100. Default: all.'),
});
export interface TransferPercent extends v.InferInput<typeof transferSchema> {}
export const TransferPercent: v.GenericSchema<TransferPercent> = transferSchema;
export const transferText = 'Connect: account that receives the funds.';

const cancelMoments = ['min_period_end', 'max_period_end', 'max_billed_until'] as const;
export const CancelAt = v.union([EpochSeconds, v.picklist(cancelMoments)]);
export const cancelText =
  'Time to cancel (RFC 3339, or Unix seconds), or min_period_end or max_period_end for the end of a billing period.';

export const proration_behavior = choice(
  ['create_prorations', 'always_invoice', 'none'],
  'What happens to the difference in price: create_prorations (default) adds it to the next invoice, always_invoice bills it now, none drops it.',
);
export const proration_date = time('Time from which prorations are computed', ' Default: now.');
export const payment_behavior = choice(
  ['allow_incomplete', 'default_incomplete', 'error_if_incomplete', 'pending_if_incomplete'],
  'What happens if payment fails or needs the customer: allow_incomplete applies the change all the same, error_if_incomplete returns 402 and changes nothing, default_incomplete waits for a payment that you confirm, pending_if_incomplete (updates only) applies the change once it is paid.',
);
export const off_session = flag('Whether the customer is absent and cannot authenticate. Default: false.');
export const AnchorMoment = v.strictObject({
  type: doc(v.picklist(['now', 'unchanged']), 'now restarts the billing period, unchanged keeps it.'),
});

const detailsSchema = v.strictObject({
  comment: clearable(v.string(), "The customer's words."),
  feedback: clearable(
    v.picklist([
      'customer_service',
      'low_quality',
      'missing_features',
      'other',
      'switched_service',
      'too_complex',
      'too_expensive',
      'unused',
    ]),
    'Reason.',
  ),
  feedback_option: text('ID of a feedback option of your own, from the Dashboard.'),
});
export interface CancellationDetails extends v.InferInput<typeof detailsSchema> {}
const CancellationDetails: v.GenericSchema<CancellationDetails> = detailsSchema;
export const cancellation_details = doc(v.optional(CancellationDetails), 'Why the customer cancels.');

/** The parameters that creating and updating a subscription have in common. */
export const subscriptionFields = {
  add_invoice_items: doc(v.optional(ExtraItems), 'One-time items for the next invoice of the subscription.'),
  application_fee_percent: clearable(v.number(), 'Connect: percentage of each invoice for the platform.'),
  automatic_tax,
  billing_thresholds: clearable(Fields, 'Amount that triggers an invoice: amount_gte, reset_billing_cycle_anchor.'),
  cancel_at_period_end: flag('Whether the subscription ends with the current billing period.'),
  collection_method: choice(
    ['charge_automatically', 'send_invoice'],
    'charge_automatically charges the default payment method; send_invoice emails invoices. Default: charge_automatically.',
  ),
  days_until_due: integer('Days until an invoice is due. Required for send_invoice.'),
  default_payment_method: text("ID of the payment method. Default: the customer's."),
  default_tax_rates: clearable(Strings, 'IDs of tax rates, txr_…, for items without their own, from the Dashboard.'),
  description: text('Description for the customer.'),
  invoice_settings: doc(v.optional(InvoiceSettings), 'Settings for its invoices.'),
  off_session,
  payment_behavior,
  payment_settings: doc(v.optional(PaymentSettings), 'How its invoices can be paid.'),
  pending_invoice_item_interval: clearable(RecurringInput, 'How often pending invoice items are billed.'),
  proration_behavior,
  trial_end: doc(
    v.optional(v.union([EpochSeconds, v.literal('now')])),
    'End of the trial (RFC 3339, or Unix seconds), or now to end it and charge. At most two years ahead.',
  ),
  trial_from_plan: flag('Whether the trial of the price applies. Not with trial_end.'),
  trial_settings: doc(v.optional(TrialSettings), 'Settings for the end of the trial.'),
};
