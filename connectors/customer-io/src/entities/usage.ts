import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { WholeNumber } from '../fields.ts';

const ids = v.array(WholeNumber);
const schema = record(
  {},
  {
    campaigns: doc(ids, 'IDs of campaigns, and of API-triggered broadcasts: broadcasts.get returns those.'),
    sent_newsletters: doc(ids, 'IDs of newsletters that have been sent.'),
    draft_newsletters: doc(ids, 'IDs of newsletters that have not been sent yet.'),
  },
);

/** The campaigns and newsletters that use a segment or a sender. */
export interface Usage extends v.InferOutput<typeof schema> {}
export const Usage: v.GenericSchema<unknown, Usage> = schema;
