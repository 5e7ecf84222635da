import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Configuration } from './fields.ts';

const schema = record(
  {
    connectionSpecification: doc(Configuration, 'JSON Schema of the configuration.'),
  },
  {
    documentationUrl: v.string(),
    advanced_auth: doc(Configuration, 'How users consent by OAuth, where the connector supports it.'),
    supported_destination_sync_modes: v.array(v.string()),
  },
);

/** What a source or destination needs to be configured. */
export interface Specification extends v.InferOutput<typeof schema> {}
export const Specification: v.GenericSchema<unknown, Specification> = schema;
