import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { CompensationInterval } from './compensation-input.ts';
import { Strings } from './fields.ts';

const minValue = doc(v.number(), 'Minimum value.');
const maxValue = doc(v.number(), 'Maximum value.');
const currencyCode = doc(v.string(), 'ISO 4217 currency code, such as EUR.');

const currency = v.strictObject({ value: doc(v.number(), 'Amount.'), currencyCode });

const numberRange = v.strictObject({
  type: doc(v.literal('number-range'), 'Always number-range.'),
  minValue,
  maxValue,
});

const compensationRange = v.strictObject({
  type: doc(v.literal('compensation-range'), 'Always compensation-range.'),
  minValue,
  maxValue,
  currencyCode,
  interval: doc(CompensationInterval, 'Payment interval.'),
});

const location = v.strictObject({
  city: doc(v.optional(v.string()), 'City.'),
  region: doc(v.optional(v.string()), 'State or province.'),
  country: doc(v.optional(v.string()), 'Country. Ashby matches the location best if all three are given.'),
});

const customFieldInput = v.union([
  v.string(),
  v.number(),
  v.boolean(),
  Strings,
  currency,
  numberRange,
  compensationRange,
  location,
]);

/** Value of a custom field. The format depends on the type of the field. */
export type CustomFieldInput = v.InferInput<typeof customFieldInput>;
export const CustomFieldInput: v.GenericSchema<CustomFieldInput> = customFieldInput;

/** Formats of values by field type, for descriptions. */
export const customFieldForms =
  'Format by fieldType: Boolean: boolean. Number: number. Date: ISO 8601 string. String, LongText, Email, Phone, Url, UUID: string. ValueSelect: value of an option. MultiValueSelect: array of option values. Currency: { value, currencyCode }. NumberRange: { type: "number-range", minValue, maxValue }. CompensationRange: { type: "compensation-range", minValue, maxValue, currencyCode, interval }. Location: { city, region, country }.';

const score = v.strictObject({
  score: doc(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4)), 'Score, 1 to 4.'),
});

const plainText = v.strictObject({
  type: doc(v.literal('PlainText'), 'Always PlainText; formatted text cannot be submitted.'),
  value: doc(v.string(), 'Text.'),
});

const uuid = v.strictObject({ value: doc(v.string(), 'UUID.') });

const education = v.strictObject({
  schoolName: doc(v.string(), 'Name of the school. Ashby matches it against its known schools.'),
  degree: doc(v.optional(v.string()), 'Degree.'),
  major: doc(v.optional(v.string()), 'Field of study.'),
  startDate: doc(v.optional(v.string()), 'Start date, YYYY-MM-DD.'),
  endDate: doc(v.optional(v.string()), 'End date, YYYY-MM-DD. Omit if isCurrent is true.'),
  isCurrent: doc(v.optional(v.boolean()), 'Whether the education is ongoing.'),
});

const formInput = v.union([
  v.string(),
  v.number(),
  v.boolean(),
  Strings,
  score,
  plainText,
  currency,
  numberRange,
  compensationRange,
  uuid,
  location,
  v.array(education),
]);

/** Value of a form field. The format depends on the type of the field. */
export type FormInput = v.InferInput<typeof formInput>;
export const FormInput: v.GenericSchema<FormInput> = formInput;

/** Formats of values by field type, for descriptions. */
export const formForms =
  'Format by field type: Boolean: boolean. Number: integer. Date: YYYY-MM-DD. String, LongText, Email, Phone, Url, UUID: string. ValueSelect: value of an option. MultiValueSelect: array of option values. Score: { score: 1 to 4 }. RichText: { type: "PlainText", value }. Currency: { value, currencyCode }. NumberRange: { type: "number-range", minValue, maxValue }. CompensationRange: { type: "compensation-range", minValue, maxValue, currencyCode, interval }. Location: { city, region, country }.';
