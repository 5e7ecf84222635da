import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs } from '../fields.ts';

/** Versions of the API. */
export const versions = entity(
  { summary: "Versions of Ashby's API and their status.", also: ['deprecations', 'releases'] },
  () => ({
    // Not a `list`: it is not documented that the response holds an array, and a listing would drop anything else.
    list: operation('POST /version.list', {
      summary:
        'Get the versions of the API with their status. The parameters, the permission and the format of the response are not documented.',
      docs: docs('versioning'),
      effect: 'read',
      input: v.strictObject({}),
      output: doc(v.unknown(), 'Versions of the API. The format is not documented.'),
    }),
  }),
);
