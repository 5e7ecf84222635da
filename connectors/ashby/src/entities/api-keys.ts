import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Strings } from '../fields.ts';

const schema = record(
  {},
  {
    title: doc(v.string(), 'Name of the key in Ashby.'),
    createdAt: doc(v.string(), 'Creation time, ISO 8601.'),
    scopes: doc(Strings, 'Permissions of the key, such as jobs:read (jobsRead in the documentation).'),
  },
);

/** An Ashby API key. */
export interface ApiKey extends v.InferOutput<typeof schema> {}
export const ApiKey: v.GenericSchema<unknown, ApiKey> = schema;

/** Gets the API key in use. Also used by `check()`. */
export const getApiKey = operation('POST /apiKey.info', {
  summary: 'Get the name and the permissions of the API key in use. Fails if the key lacks apiKeysRead.',
  docs: docs('apikeyinfo'),
  effect: 'read',
  scopes: ['apiKeysRead'],
  input: v.strictObject({}),
  output: ApiKey,
});

/** The API key in use. */
export const apiKeys = entity(
  { summary: 'The API key in use and its permissions.', also: ['token', 'access rights', 'permissions'] },
  () => ({ get: getApiKey }),
);
