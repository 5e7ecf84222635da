import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { choice, Fields, fields, flag, Id, integer, nonNegative, ownData, text, texts, time } from '../fields.ts';
import { AdjustableQuantityInput, ShipmentInput, TransferInput } from '../inputs.ts';

// What checkout sessions and payment links have in common.

const customFieldsSchema = v.pipe(
  v.array(
    v.strictObject({
      key: doc(v.string(), 'Key in the result: letters and digits.'),
      label: doc(
        v.strictObject({
          type: doc(v.literal('custom'), 'Always custom.'),
          custom: doc(v.string(), 'Text of the label, up to 100 characters.'),
        }),
        'Label of the field.',
      ),
      type: doc(v.picklist(['text', 'numeric', 'dropdown']), 'Type of the field.'),
      optional: flag('Whether the customer may leave it empty. Default: false.'),
      dropdown: fields('For dropdown: options, each with label and value, and default_value.'),
      numeric: fields('For numeric: minimum_length, maximum_length and default_value.'),
      text: fields('For text: minimum_length, maximum_length and default_value.'),
    }),
  ),
  v.maxLength(3),
);
export type CustomFields = v.InferInput<typeof customFieldsSchema>;
const CustomFields: v.GenericSchema<CustomFields> = customFieldsSchema;

const optionalItemsSchema = v.array(
  v.strictObject({
    price: doc(Id, 'ID of the price, price_….'),
    quantity: doc(v.number(), 'Quantity at first.'),
    adjustable_quantity: doc(v.optional(AdjustableQuantityInput), 'Lets the customer change the quantity.'),
  }),
);
export type OptionalItems = v.InferInput<typeof optionalItemsSchema>;
const OptionalItems: v.GenericSchema<OptionalItems> = optionalItemsSchema;

const enabled = (about: string) =>
  doc(v.optional(v.strictObject({ enabled: doc(v.boolean(), 'Whether it is on.') })), about);

export const saleFields = {
  allow_promotion_codes: flag('Whether customers can enter promotion codes.'),
  billing_address_collection: choice(
    ['auto', 'required'],
    'Whether the billing address is always asked for. Default: auto.',
  ),
  consent_collection: fields(
    'Consent to ask for: terms_of_service none or required, promotions none or auto, payment_method_reuse_agreement.',
  ),
  custom_fields: doc(v.optional(CustomFields), 'Up to three more fields to ask for.'),
  custom_text: fields(
    'More text on the page: submit, after_submit, shipping_address and terms_of_service_acceptance, each with message.',
  ),
  customer_creation: choice(
    ['always', 'if_required'],
    'Whether a customer is always created, also for one-time payments. Default: if_required.',
  ),
  invoice_creation: fields('Creates an invoice for a one-time payment: { enabled: true, invoice_data: { … } }.'),
  managed_payments: fields('Stripe as the merchant of record: { enabled: true }.'),
  name_collection: fields('Names to ask for: business and individual, each with enabled and optional.'),
  optional_items: doc(v.optional(OptionalItems), 'Items that the customer can add.'),
  payment_method_collection: choice(
    ['always', 'if_required'],
    'Whether a payment method is asked for even if nothing is due. Default: always.',
  ),
  phone_number_collection: enabled('Whether the phone number is asked for.'),
  shipping_address_collection: doc(
    v.optional(
      v.strictObject({
        allowed_countries: doc(v.array(v.string()), 'Countries to ship to, as two-letter ISO 3166-1 codes.'),
      }),
    ),
    'Asks for an address to ship to.',
  ),
  shipping_options: doc(
    v.optional(v.array(Fields)),
    'Shipping rates to choose from: shipping_rate with its ID, shr_…, from the Dashboard each. At most five.',
  ),
  submit_type: choice(['auto', 'book', 'donate', 'pay', 'subscribe'], 'Text of the button.'),
  tax_id_collection: doc(
    v.optional(
      v.strictObject({
        enabled: doc(v.boolean(), 'Whether it is on.'),
        required: choice(['never', 'if_supported'], 'Whether a tax ID is required. Default: never.'),
      }),
    ),
    'Asks businesses for their tax ID.',
  ),
};

const intentFields = {
  capture_method: choice(['automatic', 'automatic_async', 'manual'], 'manual only authorizes the payment.'),
  description: text('Description.'),
  metadata: ownData('Your own data on the payment intent, to which that of the session or link is not copied.'),
  setup_future_usage: choice(['off_session', 'on_session'], 'Saves the payment method for later payments.'),
  statement_descriptor: text("Text on the customer's statement, for payments other than by card."),
  statement_descriptor_suffix: text("Text on the card statement after the account's prefix."),
  transfer_group: text('Connect: name of a group of payments and transfers.'),
};
const intentDataText = 'Settings for the payment. Only for one-time payments.';

const linkIntentSchema = v.strictObject(intentFields);
export interface LinkIntentData extends v.InferInput<typeof linkIntentSchema> {}
const LinkIntentData: v.GenericSchema<LinkIntentData> = linkIntentSchema;

const sessionIntentSchema = v.strictObject({
  ...intentFields,
  receipt_email: text('Email address for the receipt. In live mode it is sent whatever the account settings say.'),
  shipping: doc(v.optional(ShipmentInput), 'Where the goods are shipped.'),
  application_fee_amount: nonNegative('Connect: fee for the platform, in the smallest currency unit.'),
  on_behalf_of: text('Connect: ID of the account that the funds are for.'),
  transfer_data: doc(v.optional(TransferInput), 'Connect: account that receives the funds.'),
});
export interface SessionIntentData extends v.InferInput<typeof sessionIntentSchema> {}
const SessionIntentData: v.GenericSchema<SessionIntentData> = sessionIntentSchema;

const subscriptionFields = {
  description: text('Description for the customer.'),
  metadata: ownData('Your own data on the subscription.'),
  invoice_settings: fields('Settings of its invoices: issuer, description, footer, custom_fields and account_tax_ids.'),
  trial_period_days: integer('Days of the trial, at least 1.'),
  trial_settings: fields('end_behavior.missing_payment_method: cancel, create_invoice or pause.'),
};
const subscriptionDataText = 'Settings for the subscription, if an item recurs.';

const linkSubscriptionSchema = v.strictObject(subscriptionFields);
export interface LinkSubscriptionData extends v.InferInput<typeof linkSubscriptionSchema> {}
const LinkSubscriptionData: v.GenericSchema<LinkSubscriptionData> = linkSubscriptionSchema;

const sessionSubscriptionSchema = v.strictObject({
  ...subscriptionFields,
  trial_end: time('End of the trial, at least 48 hours ahead'),
  billing_cycle_anchor: time('Time that billing periods are aligned to'),
  billing_cycle_anchor_config: fields('In place of billing_cycle_anchor: day_of_month and more.'),
  billing_mode: fields('type flexible or classic.'),
  proration_behavior: choice(['create_prorations', 'none'], 'Billing of a partial first period.'),
  default_tax_rates: texts('IDs of tax rates, txr_…, from the Dashboard.'),
  pending_invoice_item_interval: fields('interval and interval_count.'),
  application_fee_percent: doc(v.optional(v.number()), 'Connect: percentage for the platform.'),
  on_behalf_of: text('Connect: ID of the account that the funds are for.'),
  transfer_data: fields('Connect: destination and amount_percent.'),
});
export interface SessionSubscriptionData extends v.InferInput<typeof sessionSubscriptionSchema> {}
const SessionSubscriptionData: v.GenericSchema<SessionSubscriptionData> = sessionSubscriptionSchema;

/** What only payment links take. */
export const linkData = {
  payment_intent_data: doc(v.optional(LinkIntentData), intentDataText),
  subscription_data: doc(v.optional(LinkSubscriptionData), subscriptionDataText),
};

/** What only checkout sessions take. */
export const sessionData = {
  payment_intent_data: doc(v.optional(SessionIntentData), intentDataText),
  subscription_data: doc(v.optional(SessionSubscriptionData), subscriptionDataText),
};
