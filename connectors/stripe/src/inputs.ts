import { doc, EpochSeconds } from '@agent-connectors/core';
import * as v from 'valibot';
import { choice, fields, Id, integer, NonNegative, nonNegative, ownData, requiredCurrency, text } from './fields.ts';

// Objects that several operations take.

const addressSchema = v.strictObject({
  line1: text('Street and number, or post-office box.'),
  line2: text('Apartment, suite or building.'),
  city: text('City.'),
  state: text('State, province or region.'),
  postal_code: text('Postal code.'),
  country: text('Two-letter ISO 3166-1 code: US.'),
});
export interface AddressInput extends v.InferInput<typeof addressSchema> {}
export const AddressInput: v.GenericSchema<AddressInput> = addressSchema;

const recipient = {
  name: doc(v.string(), 'Name of the recipient.'),
  address: doc(AddressInput, 'Address to ship to.'),
  phone: text('Phone number of the recipient.'),
};
const shippingSchema = v.strictObject(recipient);
/** Where customers and invoices are shipped to. */
export interface ShippingInput extends v.InferInput<typeof shippingSchema> {}
export const ShippingInput: v.GenericSchema<ShippingInput> = shippingSchema;

const shipmentSchema = v.strictObject({
  ...recipient,
  carrier: text('Delivery service, such as UPS.'),
  tracking_number: text('Tracking number.'),
});
/** Where a payment is shipped to, and how. */
export interface ShipmentInput extends v.InferInput<typeof shipmentSchema> {}
export const ShipmentInput: v.GenericSchema<ShipmentInput> = shipmentSchema;

const discountsSchema = v.array(
  v.strictObject({
    coupon: text('ID of a coupon.'),
    promotion_code: text('ID of a promotion code, promo_….'),
    discount: text('ID of a discount of the record to keep, di_….'),
  }),
);
export type DiscountsInput = v.InferInput<typeof discountsSchema>;
export const DiscountsInput: v.GenericSchema<DiscountsInput> = discountsSchema;

const issuerSchema = v.strictObject({
  type: doc(v.picklist(['self', 'account']), 'self for your account, account for a connected one.'),
  account: text('ID of the connected account, acct_…, for type account. From your own system.'),
});
export interface IssuerInput extends v.InferInput<typeof issuerSchema> {}
export const IssuerInput: v.GenericSchema<IssuerInput> = issuerSchema;
export const issuer = doc(v.optional(IssuerInput), 'Account that issues the invoice.');

const automaticTaxSchema = v.strictObject({
  enabled: doc(v.boolean(), 'Whether Stripe computes the tax.'),
  liability: doc(v.optional(IssuerInput), 'Account that owes the tax.'),
});
export interface AutomaticTaxInput extends v.InferInput<typeof automaticTaxSchema> {}
export const AutomaticTaxInput: v.GenericSchema<AutomaticTaxInput> = automaticTaxSchema;
export const automatic_tax = doc(v.optional(AutomaticTaxInput), 'Automatic calculation of tax.');

const customFieldsSchema = v.pipe(
  v.array(
    v.strictObject({
      name: doc(v.string(), 'Name, up to 40 characters.'),
      value: doc(v.string(), 'Value, up to 140 characters.'),
    }),
  ),
  v.maxLength(4),
);
export type CustomFieldsInput = v.InferInput<typeof customFieldsSchema>;
export const CustomFieldsInput: v.GenericSchema<CustomFieldsInput> = customFieldsSchema;

const periodSchema = v.strictObject({
  start: doc(EpochSeconds, 'First second of the period (RFC 3339, or Unix seconds).'),
  end: doc(EpochSeconds, 'Last second of the period (RFC 3339, or Unix seconds).'),
});
export interface PeriodInput extends v.InferInput<typeof periodSchema> {}
export const PeriodInput: v.GenericSchema<PeriodInput> = periodSchema;

export const tax_behavior = choice(
  ['inclusive', 'exclusive', 'unspecified'],
  'Whether the price includes tax. Once inclusive or exclusive, it cannot be changed.',
);
export const unit_amount = integer('Price per unit, in the smallest currency unit (cents; whole yen). 0 is free.');
export const unit_amount_decimal = text(
  'In place of unit_amount: decimal text with up to 12 decimal places, in the smallest currency unit.',
);

const recurringSchema = v.strictObject({
  interval: doc(v.picklist(['day', 'week', 'month', 'year']), 'Unit of the billing period.'),
  interval_count: integer('Number of units per billing period: 3 with month bills each quarter. At most three years.'),
});
export interface RecurringInput extends v.InferInput<typeof recurringSchema> {}
export const RecurringInput: v.GenericSchema<RecurringInput> = recurringSchema;

const priceFields = { currency: requiredCurrency, tax_behavior, unit_amount, unit_amount_decimal };

const priceDataSchema = v.strictObject({ ...priceFields, product: doc(Id, 'ID of the product, prod_….') });
/** A price for one use, of an existing product. */
export interface PriceDataInput extends v.InferInput<typeof priceDataSchema> {}
export const PriceDataInput: v.GenericSchema<PriceDataInput> = priceDataSchema;

const recurringPriceDataSchema = v.strictObject({
  ...priceFields,
  product: doc(Id, 'ID of the product, prod_….'),
  recurring: doc(RecurringInput, 'Billing period.'),
});
/** A recurring price for one use, of an existing product. */
export interface RecurringPriceDataInput extends v.InferInput<typeof recurringPriceDataSchema> {}
export const RecurringPriceDataInput: v.GenericSchema<RecurringPriceDataInput> = recurringPriceDataSchema;

const salePriceDataSchema = v.strictObject({
  ...priceFields,
  product: text('ID of an existing product. Either this or product_data.'),
  product_data: doc(
    v.optional(
      v.strictObject({
        name: doc(v.string(), 'Name that customers see.'),
        description: text('Description that customers see.'),
        images: doc(v.optional(v.pipe(v.array(v.string()), v.maxLength(8))), 'Up to 8 URLs of images.'),
        metadata: ownData('Your own data.'),
        tax_code: text('ID of a tax code, txcd_…, from https://docs.stripe.com/tax/tax-codes.'),
        tax_details: fields('Tax code and performance location.'),
        unit_label: text('Label of a unit, such as seat.'),
      }),
    ),
    'A product for this price, created at once.',
  ),
  recurring: doc(v.optional(RecurringInput), 'Billing period. Omit it for a one-time price.'),
});
/** A price for one use, of an existing or a new product. */
export interface SalePriceDataInput extends v.InferInput<typeof salePriceDataSchema> {}
export const SalePriceDataInput: v.GenericSchema<SalePriceDataInput> = salePriceDataSchema;

const adjustableSchema = v.strictObject({
  enabled: doc(v.boolean(), 'Whether the customer can change the quantity.'),
  minimum: integer('Least quantity. Default: 0.'),
  maximum: integer('Greatest quantity, up to 999999. Default: 99.'),
});
export interface AdjustableQuantityInput extends v.InferInput<typeof adjustableSchema> {}
export const AdjustableQuantityInput: v.GenericSchema<AdjustableQuantityInput> = adjustableSchema;

const soldFields = {
  price: text('ID of a price, price_…. Either this or price_data.'),
  price_data: doc(v.optional(SalePriceDataInput), 'A price for this sale only.'),
  adjustable_quantity: doc(v.optional(AdjustableQuantityInput), 'Lets the customer change the quantity.'),
};

const sessionItemSchema = v.strictObject({
  ...soldFields,
  quantity: nonNegative('Number of units. Omit it for metered prices.'),
  metadata: ownData('Your own data.'),
  tax_rates: doc(v.optional(v.array(v.string())), 'IDs of tax rates, txr_…, from the Dashboard.'),
});
/** An item that is sold in a checkout session. */
export interface SessionItemInput extends v.InferInput<typeof sessionItemSchema> {}
export const SessionItemInput: v.GenericSchema<SessionItemInput> = sessionItemSchema;

const linkItemSchema = v.strictObject({ ...soldFields, quantity: doc(NonNegative, 'Number of units.') });
/** An item that is sold through a payment link. */
export interface LinkItemInput extends v.InferInput<typeof linkItemSchema> {}
export const LinkItemInput: v.GenericSchema<LinkItemInput> = linkItemSchema;

const transferSchema = v.strictObject({
  destination: doc(Id, 'ID of the connected account that receives the funds, acct_…, from your own system.'),
  amount: nonNegative('Amount to transfer, in the smallest currency unit. Default: all.'),
});
export interface TransferInput extends v.InferInput<typeof transferSchema> {}
export const TransferInput: v.GenericSchema<TransferInput> = transferSchema;

const shippingCostSchema = v.strictObject({
  shipping_rate: text('ID of a shipping rate, shr_…, from the Dashboard.'),
  shipping_rate_data: fields(
    'A shipping rate for this invoice: display_name, type fixed_amount and fixed_amount { amount, currency }.',
  ),
});
export interface ShippingCostInput extends v.InferInput<typeof shippingCostSchema> {}
export const ShippingCostInput: v.GenericSchema<ShippingCostInput> = shippingCostSchema;

/** Settings of payment methods are a large tree that few callers need. */
export const payment_method_options = fields(
  'Settings by type of payment method, such as { card: { request_three_d_secure: "any" } }.',
);
/** Stripe has some fifty types, and adds some each year. */
export const methodTypes =
  'card, link, paypal, sepa_debit, us_bank_account, bacs_debit, acss_debit, customer_balance, klarna, affirm, ideal, bancontact, alipay, wechat_pay, cashapp';
export const paymentTypes = `Types of payment methods: ${methodTypes} and others.`;

/** The name before 2026-09-30.endive, which most code and models know. Declared so that its error names the new one. */
export const noPaymentMethodTypes = doc(
  v.optional(v.never('Expected allowed_payment_method_types, which replaced it in API version 2026-09-30.endive')),
  'Removed in API version 2026-09-30.endive: use allowed_payment_method_types.',
);
