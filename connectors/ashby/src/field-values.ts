import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { CompensationInterval } from './compensation-input.ts';
import { Strings } from './fields.ts';

const minValue = doc(v.number(), 'Lower end.');
const maxValue = doc(v.number(), 'Upper end.');
const currencyCode = doc(v.string(), 'ISO 4217, such as EUR.');

const currency = v.strictObject({ value: doc(v.number(), 'The amount.'), currencyCode });

const numberRange = v.strictObject({
  type: doc(v.literal('number-range'), 'Says that it is a NumberRange.'),
  minValue,
  maxValue,
});

const compensationRange = v.strictObject({
  type: doc(v.literal('compensation-range'), 'Says that it is a CompensationRange.'),
  minValue,
  maxValue,
  currencyCode,
  interval: doc(CompensationInterval, 'How often it is paid.'),
});

const location = v.strictObject({
  city: doc(v.optional(v.string()), 'City.'),
  region: doc(v.optional(v.string()), 'State, province or the like.'),
  country: doc(v.optional(v.string()), 'Country. All three together are found best.'),
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

/** A value to store in a custom field; the field's type says which form it takes. */
export type CustomFieldInput = v.InferInput<typeof customFieldInput>;
export const CustomFieldInput: v.GenericSchema<CustomFieldInput> = customFieldInput;

/** Which form a value takes, for descriptions. */
export const customFieldForms =
  'By fieldType: Boolean a boolean; Number a number; Date ISO 8601 text; String, LongText, Email, Phone, Url and UUID text; ValueSelect the value of an option; MultiValueSelect a list of those; Currency { value, currencyCode }; NumberRange { type: "number-range", minValue, maxValue }; CompensationRange { type: "compensation-range", minValue, maxValue, currencyCode, interval }; Location { city, region, country }.';

const score = v.strictObject({
  score: doc(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4)), 'From 1 to 4.'),
});

const plainText = v.strictObject({
  type: doc(v.literal('PlainText'), 'Rich text cannot be sent, only plain text.'),
  value: doc(v.string(), 'The text.'),
});

const uuid = v.strictObject({ value: doc(v.string(), 'The UUID.') });

const education = v.strictObject({
  schoolName: doc(v.string(), 'Name of the school; Ashby looks it up among those it knows.'),
  degree: doc(v.optional(v.string()), 'Degree.'),
  major: doc(v.optional(v.string()), 'Subject.'),
  startDate: doc(v.optional(v.string()), 'First day, YYYY-MM-DD.'),
  endDate: doc(v.optional(v.string()), 'Last day, YYYY-MM-DD; not when isCurrent is true.'),
  isCurrent: doc(v.optional(v.boolean()), 'Whether it still goes on.'),
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

/** A value to submit for a field of a form; the field's type says which form it takes. */
export type FormInput = v.InferInput<typeof formInput>;
export const FormInput: v.GenericSchema<FormInput> = formInput;

/** Which form a value takes, for descriptions. */
export const formForms =
  'By type of the field: Boolean a boolean; Number a whole number; Date YYYY-MM-DD; String, LongText, Email, Phone, Url and UUID text; ValueSelect the value of an option; MultiValueSelect a list of those; Score { score: 1 to 4 }; RichText { type: "PlainText", value }; Currency { value, currencyCode }; NumberRange { type: "number-range", minValue, maxValue }; CompensationRange { type: "compensation-range", minValue, maxValue, currencyCode, interval }; Location { city, region, country }.';
