import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';

const signal = record(
  {},
  {
    id: doc(v.string(), 'Stays the same; the other fields may be reworded by Ashby.'),
    category: doc(v.string(), 'Such as Social, Automation, Geographic or Spoofing.'),
    name: v.string(),
    description: v.string(),
    value: doc(v.string(), 'What was seen, such as a place.'),
  },
);

const schema = record(
  { id: doc(v.string(), 'Id of the check.') },
  {
    candidateId: v.string(),
    applicationId: v.string(),
    createdAt: doc(v.string(), 'When it was created, ISO 8601.'),
    fraudSignals: doc(v.array(signal), 'What was found.'),
  },
);

/** A check of whether a candidate may be a fraud. */
export interface FraudCheck extends v.InferOutput<typeof schema> {}
export const FraudCheck: v.GenericSchema<unknown, FraudCheck> = schema;
