import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';

const component = record(
  {},
  {
    id: v.string(),
    summary: doc(v.string(), 'How job boards write it, such as €72K – €100K.'),
    compensationType: doc(v.string(), 'Salary, EquityPercentage, EquityCashValue, Commission or Bonus.'),
    interval: doc(v.string(), 'How often, such as 1 YEAR; NONE where that has no meaning.'),
    currencyCode: doc(v.string(), 'ISO 4217; not for EquityPercentage.'),
    label: v.string(),
    minValue: v.number(),
    maxValue: v.number(),
  },
);

/** A part of a compensation, such as the salary. */
export interface CompensationComponent extends v.InferOutput<typeof component> {}
export const CompensationComponent: v.GenericSchema<unknown, CompensationComponent> = component;

const tier = record(
  {},
  {
    id: v.string(),
    title: v.string(),
    additionalInformation: v.string(),
    tierSummary: doc(v.string(), 'All components as job boards write them.'),
    components: v.array(CompensationComponent),
  },
);

/** A range of compensation that applicants can be offered. */
export interface CompensationTier extends v.InferOutput<typeof tier> {}
export const CompensationTier: v.GenericSchema<unknown, CompensationTier> = tier;
