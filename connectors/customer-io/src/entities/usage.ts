import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { WholeNumber } from '../fields.ts';

const ids = v.array(WholeNumber);
const schema = record(
  {},
  {
    campaigns: doc(ids, 'Ids of campaigns.'),
    sent_newsletters: doc(ids, 'Ids of newsletters that were sent.'),
    draft_newsletters: doc(ids, 'Ids of newsletters that were not sent yet.'),
  },
);

/** The campaigns and newsletters that use something. */
export interface Usage extends v.InferOutput<typeof schema> {}
export const Usage: v.GenericSchema<unknown, Usage> = schema;
