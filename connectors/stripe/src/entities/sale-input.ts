import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { choice, Fields, fields, flag, Id, integer, text } from '../fields.ts';
import { AdjustableQuantityInput } from '../inputs.ts';

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
    price: doc(Id, 'ID of the price.'),
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
    'Shipping rates to choose from: shipping_rate with its ID each. At most five.',
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

const intentDataSchema = v.strictObject({
  capture_method: choice(['automatic', 'automatic_async', 'manual'], 'manual only authorizes the payment.'),
  description: text('Description.'),
  metadata: fields('Your own data on the payment intent. Metadata of the session is not copied.'),
  receipt_email: text('Email address for the receipt. Only for checkout sessions.'),
  setup_future_usage: choice(['off_session', 'on_session'], 'Saves the payment method for later payments.'),
  shipping: fields('Where the goods are shipped. Only for checkout sessions.'),
  statement_descriptor: text("Text on the customer's statement, for payments other than by card."),
  statement_descriptor_suffix: text("Text on the card statement after the account's prefix."),
  application_fee_amount: integer('Connect: fee for the platform. Only for checkout sessions.'),
  on_behalf_of: text('Connect: ID of the account that the funds are for. Only for checkout sessions.'),
  transfer_data: fields('Connect: destination and amount. Only for checkout sessions.'),
  transfer_group: text('Connect: name of a group of payments and transfers.'),
});
export interface IntentData extends v.InferInput<typeof intentDataSchema> {}
const IntentData: v.GenericSchema<IntentData> = intentDataSchema;
export const payment_intent_data = doc(v.optional(IntentData), 'Settings for the payment. Only for one-time payments.');

const subscriptionDataSchema = v.strictObject({
  description: text('Description for the customer.'),
  invoice_settings: fields(
    'issuer, and for payment links also description, footer, custom_fields and account_tax_ids.',
  ),
  metadata: fields('Your own data on the subscription.'),
  trial_period_days: integer('Days of the trial, at least 1.'),
  trial_settings: fields('end_behavior.missing_payment_method: cancel, create_invoice or pause.'),
  trial_end: integer('End of the trial (Unix seconds), at least 48 hours ahead. Only for checkout sessions.'),
  billing_cycle_anchor: integer('Time that billing periods are aligned to (Unix seconds). Only for checkout sessions.'),
  billing_cycle_anchor_config: fields(
    'In place of billing_cycle_anchor: day_of_month and more. Only for checkout sessions.',
  ),
  billing_mode: fields('type flexible or classic. Only for checkout sessions.'),
  proration_behavior: choice(
    ['create_prorations', 'none'],
    'Billing of a partial first period. Only for checkout sessions.',
  ),
  default_tax_rates: doc(v.optional(v.array(v.string())), 'IDs of tax rates. Only for checkout sessions.'),
  pending_invoice_item_interval: fields('interval and interval_count. Only for checkout sessions.'),
  application_fee_percent: doc(
    v.optional(v.number()),
    'Connect: percentage for the platform. Only for checkout sessions.',
  ),
  on_behalf_of: text('Connect: ID of the account that the funds are for. Only for checkout sessions.'),
  transfer_data: fields('Connect: destination and amount_percent. Only for checkout sessions.'),
});
export interface SubscriptionData extends v.InferInput<typeof subscriptionDataSchema> {}
const SubscriptionData: v.GenericSchema<SubscriptionData> = subscriptionDataSchema;
export const subscription_data = doc(v.optional(SubscriptionData), 'Settings for the subscription, if an item recurs.');
