import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { clearable, flag, integer, ownData, Strings, text } from '../fields.ts';
import { tax_behavior, unit_amount, unit_amount_decimal } from '../inputs.ts';

/** No call lists tax codes. */
export const taxCodeText = 'ID of a tax code, txcd_…, from https://docs.stripe.com/tax/tax-codes.';

const taxDetailsSchema = v.strictObject({
  tax_code: clearable(v.string(), taxCodeText),
  performance_location: text('ID of the tax location where the service is provided, from the Dashboard.'),
});
export interface TaxDetails extends v.InferInput<typeof taxDetailsSchema> {}
export const TaxDetails: v.GenericSchema<TaxDetails> = taxDetailsSchema;
export const taxDetailsText = 'Tax code and place of the service.';

const customAmountSchema = v.strictObject({
  enabled: doc(v.boolean(), 'Always true.'),
  minimum: integer('Least amount.'),
  maximum: integer('Greatest amount.'),
  preset: integer('Amount that is shown first.'),
});
export interface CustomAmount extends v.InferInput<typeof customAmountSchema> {}
const CustomAmount: v.GenericSchema<CustomAmount> = customAmountSchema;
export const custom_unit_amount = doc(
  v.optional(CustomAmount),
  'Lets the customer choose the price, with amounts in the smallest currency unit.',
);

const tiersSchema = v.array(
  v.strictObject({
    up_to: doc(v.union([v.number(), v.literal('inf')]), 'Last unit of the tier; inf for the last tier.'),
    unit_amount,
    unit_amount_decimal,
    flat_amount: integer('Amount for the whole tier, in the smallest currency unit.'),
    flat_amount_decimal: text('In place of flat_amount: decimal text.'),
  }),
);
export type Tiers = v.InferInput<typeof tiersSchema>;
const Tiers: v.GenericSchema<Tiers> = tiersSchema;
export const tiers = doc(v.optional(Tiers), 'Tiers, from the first unit on. Only with billing_scheme tiered.');

const currencyOptionsSchema = v.record(
  v.string(),
  v.strictObject({ unit_amount, unit_amount_decimal, tax_behavior, tiers, custom_unit_amount }),
);
export type CurrencyOptions = v.InferInput<typeof currencyOptionsSchema>;
export const CurrencyOptions: v.GenericSchema<CurrencyOptions> = currencyOptionsSchema;
export const currencyOptionsText = 'Prices in other currencies, by currency: { eur: { unit_amount: 900 } }.';

export const Images = v.pipe(Strings, v.maxLength(8));
export const imagesText = 'Up to 8 URLs of images.';
export const Features = v.pipe(
  v.array(v.strictObject({ name: doc(v.string(), 'Name, up to 80 characters.') })),
  v.maxLength(15),
);
export const featuresText = 'Up to 15 features for pricing tables.';
export const Dimensions = v.strictObject({
  height: doc(v.number(), 'Height in inches.'),
  length: doc(v.number(), 'Length in inches.'),
  width: doc(v.number(), 'Width in inches.'),
  weight: doc(v.number(), 'Weight in ounces.'),
});
export const dimensionsText = 'Dimensions of the package.';

const descriptor = text('Text on card statements, up to 22 characters.');
export const statement_descriptor = descriptor;

const newProductSchema = v.strictObject({
  name: doc(v.string(), 'Name that customers see.'),
  active: flag('Whether it can be sold. Default: true.'),
  id: text('ID of your choice. Default: random.'),
  metadata: ownData('Your own data.'),
  statement_descriptor: descriptor,
  tax_code: text(taxCodeText),
  tax_details: doc(v.optional(TaxDetails), taxDetailsText),
  unit_label: text('Label of a unit, such as seat.'),
});
export interface NewProduct extends v.InferInput<typeof newProductSchema> {}
/** A product that is created with a price. */
export const NewProduct: v.GenericSchema<NewProduct> = newProductSchema;
