import { doc } from '@agent-connectors/core';
import * as v from 'valibot';

/** How often a compensation component is paid. */
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
    'Type of compensation.',
  ),
  interval: doc(CompensationInterval, 'Payment interval, such as 1 YEAR. NONE if not applicable.'),
  currencyCode: doc(v.optional(v.string()), 'ISO 4217 currency code, such as EUR. Not for EquityPercentage.'),
  label: doc(v.optional(v.string()), 'Label that applicants see.'),
};

const minValue = v.nullable(v.number());
const maxValue = v.nullable(v.number());

const tier = {
  title: doc(v.optional(v.string()), 'Title that applicants see, such as Zone A. Required if there are several tiers.'),
  additionalInformation: doc(v.optional(v.string()), 'Additional information for applicants.'),
};
const components = 'Components of the tier, such as a salary and a bonus.';

/** Compensation tier of a job posting, in the format of requests. */
export const PostingCompensationTierInput = v.strictObject({
  ...tier,
  components: doc(
    v.array(
      v.strictObject({
        ...common,
        minValue: doc(v.optional(minValue), 'Minimum value. null: no minimum.'),
        maxValue: doc(v.optional(maxValue), 'Maximum value. null: no maximum.'),
      }),
    ),
    components,
  ),
});

/** Compensation tier of a job, in the format of requests. Unlike for postings, `minValue` and `maxValue` are required. */
export const JobCompensationTierInput = v.strictObject({
  ...tier,
  components: doc(
    v.array(
      v.strictObject({
        ...common,
        minValue: doc(minValue, 'Minimum value. null: no minimum.'),
        maxValue: doc(maxValue, 'Maximum value. null: no maximum.'),
      }),
    ),
    components,
  ),
});

/** A tier for the examples of operations. */
export const exampleTier = {
  title: 'Standard',
  components: [
    { compensationType: 'Salary', interval: '1 YEAR', currencyCode: 'USD', minValue: 165000, maxValue: 215000 },
  ],
} as const;
