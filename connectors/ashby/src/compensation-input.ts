import { doc } from '@agent-connectors/core';
import * as v from 'valibot';

/** How often a compensation is given. */
export const CompensationInterval = v.picklist([
  'NONE',
  '1 TIME',
  '1 HOUR',
  '1 DAY',
  '1 WEEK',
  '2 WEEK',
  '0.5 MONTH',
  '1 MONTH',
  '2 MONTH',
  '3 MONTH',
  '6 MONTH',
  '1 YEAR',
]);

const component = v.strictObject({
  compensationType: doc(
    v.picklist(['Salary', 'EquityPercentage', 'EquityCashValue', 'Commission', 'Bonus']),
    'What is given.',
  ),
  interval: doc(CompensationInterval, 'How often, such as 1 YEAR; NONE where that has no meaning.'),
  currencyCode: doc(v.optional(v.string()), 'ISO 4217 code, such as EUR; not for EquityPercentage.'),
  label: doc(v.optional(v.string()), 'What applicants read beside it.'),
  minValue: doc(v.optional(v.nullable(v.number())), 'Lower end; null for none.'),
  maxValue: doc(v.optional(v.nullable(v.number())), 'Upper end; null for none.'),
});

/** A range of compensation to offer, as a request writes it. */
export const CompensationTierInput = v.strictObject({
  title: doc(v.optional(v.string()), 'What applicants read above it, such as Zone A; needed when there are several.'),
  additionalInformation: doc(v.optional(v.string()), 'A remark for applicants.'),
  components: doc(v.array(component), 'Its parts, such as the salary and a bonus.'),
});
