import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { trackDocs } from '../docs.ts';
import { WholeNumber } from '../fields.ts';

const schema = record(
  { region: doc(v.string(), 'us or eu: the region to set for all APIs.') },
  {
    url: doc(v.string(), 'URL of the Track API in that region.'),
    environment_id: doc(WholeNumber, 'ID of the workspace that the credential belongs to.'),
  },
);

/** The region of an account. */
export interface Region extends v.InferOutput<typeof schema> {}
export const Region: v.GenericSchema<unknown, Region> = schema;

/** Gets the region and the workspace of the Track credential. */
export const getRegion = operation('GET /api/v1/accounts/region', {
  summary: 'Get the region and the workspace ID of the Track credential.',
  docs: trackDocs,
  api: 'track',
  input: v.strictObject({}),
  output: Region,
});

/** The region of the account. */
export const regions = entity(
  { summary: 'The region (us or eu) of the account and all its API keys.', also: ['data center', 'EU or US'] },
  () => ({
    get: getRegion,
  }),
);
