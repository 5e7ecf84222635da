import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';

const component = record(
  {},
  {
    id: v.string(),
    summary: doc(v.string(), 'Summary as shown on job boards, such as €72K – €100K.'),
    compensationType: doc(v.string(), 'Salary, EquityPercentage, EquityCashValue, Commission or Bonus.'),
    interval: doc(v.string(), 'Payment interval, such as 1 YEAR. NONE if not applicable.'),
    currencyCode: doc(v.string(), 'ISO 4217 currency code. Not for EquityPercentage.'),
    label: v.string(),
    minValue: v.number(),
    maxValue: v.number(),
  },
);

/** One component of a compensation tier, such as the salary. */
export interface CompensationComponent extends v.InferOutput<typeof component> {}
export const CompensationComponent: v.GenericSchema<unknown, CompensationComponent> = component;

const tier = record(
  {},
  {
    id: v.string(),
    title: v.string(),
    additionalInformation: v.string(),
    tierSummary: doc(v.string(), 'Summary of all components as shown on job boards.'),
    components: v.array(CompensationComponent),
  },
);

/** Compensation range that can be offered to applicants. */
export interface CompensationTier extends v.InferOutput<typeof tier> {}
export const CompensationTier: v.GenericSchema<unknown, CompensationTier> = tier;
