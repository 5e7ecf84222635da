import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';

const signal = record(
  {},
  {
    id: doc(v.string(), 'Stable ID of the signal. Ashby may reword the other fields.'),
    category: doc(v.string(), 'Category, such as Social, Automation, Geographic or Spoofing.'),
    name: v.string(),
    description: v.string(),
    value: doc(v.string(), 'Observed value, such as a place.'),
  },
);

const schema = record(
  { id: doc(v.string(), 'ID of the fraud check.') },
  {
    candidateId: v.string(),
    applicationId: v.string(),
    createdAt: doc(v.string(), 'Creation time, ISO 8601.'),
    fraudSignals: doc(v.array(signal), 'Fraud signals found by the check.'),
  },
);

/** A fraud check of a candidate. */
export interface FraudCheck extends v.InferOutput<typeof schema> {}
export const FraudCheck: v.GenericSchema<unknown, FraudCheck> = schema;
