import { Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { pipelinesDocs } from './docs.ts';

/** Checks the Pipelines API key. */
// The API has no read. An empty batch changes nothing, whether the API accepts it (200) or, because strict mode is on,
// rejects it as invalid (400). Only a wrong key returns 401. That is why this POST has the effect `read`.
export const checkPipelines = operation('POST /v1/batch', {
  summary: 'Send an empty batch, to check the API key.',
  docs: pipelinesDocs,
  effect: 'read',
  api: 'pipelines',
  constants: { batch: [] },
  input: v.strictObject({}),
  output: Nothing,
});
