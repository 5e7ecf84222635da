import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Strings } from '../fields.ts';

const schema = record(
  {},
  {
    title: doc(v.string(), 'What the key is called in Ashby.'),
    createdAt: doc(v.string(), 'When it was created, ISO 8601.'),
    scopes: doc(Strings, 'Its permissions, written jobs:read where the documents say jobsRead.'),
  },
);

/** An API key of Ashby. */
export interface ApiKey extends v.InferOutput<typeof schema> {}
export const ApiKey: v.GenericSchema<unknown, ApiKey> = schema;

/** Get the name and the permissions of the key in use. */
export const getApiKey = operation('POST /apiKey.info', {
  summary: 'Get the name and the permissions of the API key in use. A key without apiKeysRead may not ask.',
  docs: docs('apikeyinfo'),
  effect: 'read',
  scopes: ['apiKeysRead'],
  input: v.strictObject({}),
  output: ApiKey,
});

/** The API key in use. */
export const apiKeys = entity({ summary: 'The API key in use, and what it may do.' }, () => ({ get: getApiKey }));
