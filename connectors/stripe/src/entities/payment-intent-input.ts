import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { choice, clearable, Fields, fields, flag, Id, newMetadata, nonNegative, text, texts, time } from '../fields.ts';
import { payment_method_options, paymentTypes } from '../inputs.ts';

const amountDetailsSchema = v.strictObject({
  discount_amount: clearable(v.number(), 'Total discount, in the smallest currency unit.'),
  enforce_arithmetic_validation: flag('Whether amounts that do not add up are an error. Default: true.'),
  line_items: clearable(
    v.array(Fields),
    'Up to 200 items, each with product_name, quantity and unit_cost, and optionally tax and discount_amount.',
  ),
  shipping: clearable(Fields, 'Shipping: amount, from_postal_code and to_postal_code.'),
  tax: clearable(Fields, 'Tax: total_tax_amount.'),
});
export interface AmountDetails extends v.InferInput<typeof amountDetailsSchema> {}
/** Details for lower card fees (level 2 and 3 data). */
export const AmountDetails: v.GenericSchema<AmountDetails> = amountDetailsSchema;
export const amountDetailsText = 'Items, tax and shipping within the amount, for card networks.';

const paymentDetailsSchema = v.strictObject({
  customer_reference: text('Reference of the customer, up to 25 characters for cards.'),
  order_reference: text('Reference of the order, up to 25 characters for cards.'),
});
export interface PaymentDetails extends v.InferInput<typeof paymentDetailsSchema> {}
export const PaymentDetails: v.GenericSchema<PaymentDetails> = paymentDetailsSchema;
export const paymentDetailsText = 'References for card networks.';

const mandateDataSchema = v.strictObject({
  customer_acceptance: doc(
    v.strictObject({
      type: doc(v.picklist(['online', 'offline']), 'How the customer agreed.'),
      accepted_at: time('Time of the agreement'),
      online: fields('For online: ip_address and user_agent.'),
      offline: fields('For offline: an empty object.'),
    }),
    "The customer's agreement.",
  ),
});
export interface MandateData extends v.InferInput<typeof mandateDataSchema> {}
export const MandateData: v.GenericSchema<MandateData> = mandateDataSchema;

export const futureUses = ['off_session', 'on_session'] as const;
export const futureUseText =
  'Saves the payment method for later payments: off_session without the customer, on_session with them.';
export const capture_method = choice(
  ['automatic', 'automatic_async', 'manual'],
  'When the money is taken: automatic_async (default) and automatic at once; manual only authorizes, until payment_intents.capture.',
);
export const hooks = fields('Automations: inputs.tax.calculation with the ID of a tax calculation of your own.');
export const allowed_payment_method_types = texts(`${paymentTypes} Default: what the account's settings allow.`);
export const excludedText = 'Types of payment methods that are not offered.';
export const payment_method = text('ID of the payment method to charge, pm_….');
export const payment_method_configuration = text('ID of a payment method configuration, pmc_…, from the Dashboard.');
export const receipt_email = text(
  'Email address for the receipt. In live mode it is sent whatever the account settings say.',
);
export const statement_descriptor = text(
  "Text on the customer's statement, up to 22 characters. An error for cards: use statement_descriptor_suffix.",
);
export const statement_descriptor_suffix = text("Text on the card statement after the account's prefix.");
export const description = text('Description for your team; receipts show it.');

/** The parameters of a confirmation. */
export const confirmation = {
  confirmation_token: text('ID of a confirmation token from your web page, ctoken_….'),
  error_on_requires_action: flag('Whether the payment fails if the customer would have to authenticate.'),
  mandate: text('ID of an existing mandate, mandate_…, from your own system.'),
  mandate_data: clearable(MandateData, 'A new mandate.'),
  off_session: doc(
    v.optional(v.union([v.boolean(), v.picklist(['one_off', 'recurring'])])),
    'true if the customer is absent and cannot authenticate. Needs a saved payment method.',
  ),
  payment_method,
  payment_method_data: fields(
    'A new payment method: type, billing_details and the details of the type. Never send card numbers: they need PCI compliance.',
  ),
  payment_method_options,
  radar_options: fields('Data for fraud detection: session.'),
  return_url: text('URL to which the customer returns after authenticating. Required for redirects.'),
  use_stripe_sdk: flag('Whether Stripe.js or a mobile SDK handles the next action.'),
};

export const application_fee_amount = 'Connect: fee for the platform, in the smallest currency unit.';

const transferAmount = nonNegative('Amount to transfer, in the smallest currency unit. Default: all.');
const transferDetails = {
  amount: transferAmount,
  description: text('Description of the transfer.'),
  metadata: newMetadata,
  payment_data: fields('description and metadata of the payment in the other account.'),
};
const newTransferSchema = v.strictObject({
  destination: doc(Id, 'ID of the connected account that receives the funds, acct_…, from your own system.'),
  ...transferDetails,
});
export interface NewTransfer extends v.InferInput<typeof newTransferSchema> {}
export const NewTransfer: v.GenericSchema<NewTransfer> = newTransferSchema;

const transferChangesSchema = v.strictObject(transferDetails);
export interface TransferChanges extends v.InferInput<typeof transferChangesSchema> {}
export const TransferChanges: v.GenericSchema<TransferChanges> = transferChangesSchema;

export const CaptureTransfer = v.strictObject({ amount: transferAmount });
