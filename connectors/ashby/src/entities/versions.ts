import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs } from '../fields.ts';

/** Versions of the API. */
export const versions = entity({ summary: "Versions of Ashby's API and how long they live." }, () => ({
  // Not a `list`: nothing says that the answer is an array, and as a list anything else would be lost.
  list: operation('POST /version.list', {
    summary:
      'Get the versions of the API with their status. Known from one page of the documents only: parameters, permission and the form of the answer are not.',
    docs: docs('versioning'),
    effect: 'read',
    input: v.strictObject({}),
    output: doc(v.unknown(), 'The versions; their form is not documented.'),
  }),
}));
