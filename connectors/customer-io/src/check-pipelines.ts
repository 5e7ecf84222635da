import { Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { pipelinesDocs } from './docs.ts';

/** Tells a good Pipelines key from a bad one. */
// The API has no read. A batch of nothing changes nothing, whichever way it is answered: taken (200) or, since strict mode
// is on, refused as invalid (400). Only a wrong key is a 401. That is why a POST may call itself a read here.
export const checkPipelines = operation('POST /v1/batch', {
  summary: 'Send an empty batch, to see whether the key is accepted.',
  docs: pipelinesDocs,
  effect: 'read',
  api: 'pipelines',
  constants: { batch: [] },
  input: v.strictObject({}),
  output: Nothing,
});
