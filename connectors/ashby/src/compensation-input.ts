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

const common = {
  compensationType: doc(
    v.picklist(['Salary', 'EquityPercentage', 'EquityCashValue', 'Commission', 'Bonus']),
    'What is given.',
  ),
  interval: doc(CompensationInterval, 'How often, such as 1 YEAR; NONE where that has no meaning.'),
  currencyCode: doc(v.optional(v.string()), 'ISO 4217 code, such as EUR; not for EquityPercentage.'),
  label: doc(v.optional(v.string()), 'What applicants read beside it.'),
};

const minValue = v.nullable(v.number());
const maxValue = v.nullable(v.number());

const tier = {
  title: doc(v.optional(v.string()), 'What applicants read above it, such as Zone A; needed when there are several.'),
  additionalInformation: doc(v.optional(v.string()), 'A remark for applicants.'),
};
const components = 'Its parts, such as the salary and a bonus.';

/** A range of compensation that a job posting offers, as a request writes it. */
export const PostingCompensationTierInput = v.strictObject({
  ...tier,
  components: doc(
    v.array(
      v.strictObject({
        ...common,
        minValue: doc(v.optional(minValue), 'Lower end; null for none.'),
        maxValue: doc(v.optional(maxValue), 'Upper end; null for none.'),
      }),
    ),
    components,
  ),
});

/** A range of compensation that a job offers: unlike those of postings it names both ends, be it as null. */
export const JobCompensationTierInput = v.strictObject({
  ...tier,
  components: doc(
    v.array(
      v.strictObject({
        ...common,
        minValue: doc(minValue, 'Lower end; null for none.'),
        maxValue: doc(maxValue, 'Upper end; null for none.'),
      }),
    ),
    components,
  ),
});
