import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { trackDocs } from '../docs.ts';
import { WholeNumber } from '../fields.ts';

const schema = record(
  { region: doc(v.string(), 'us or eu: the region to set for all APIs.') },
  {
    url: doc(v.string(), 'Address of the Track API there.'),
    environment_id: doc(WholeNumber, 'Id of the workspace that the credential belongs to.'),
  },
);

/** Where an account lives. */
export interface Region extends v.InferOutput<typeof schema> {}
export const Region: v.GenericSchema<unknown, Region> = schema;

/** Get the region and the workspace that the Track credential belongs to. */
export const getRegion = operation('GET /api/v1/accounts/region', {
  summary: 'Get the region and the workspace id that the Track credential belongs to.',
  docs: trackDocs,
  api: 'track',
  input: v.strictObject({}),
  output: Region,
});

/** The region of the account. */
export const regions = entity(
  { summary: 'The region, us or eu, that the account and all of its keys belong to.' },
  () => ({ get: getRegion }),
);
