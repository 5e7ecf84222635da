import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits, PersonReference } from '../fields.ts';

const schema = record(
  { id: doc(Id, 'ID of the organization, not of the user.') },
  {
    name: doc(v.string(), 'Name of the organization.'),
    user: doc(PersonReference, 'User that the token acts as.'),
  },
);

/** The organization and user that a token belongs to. */
export interface Me extends v.InferOutput<typeof schema> {}
export const Me: v.GenericSchema<unknown, Me> = schema;

/** Returns the organization and user that the token belongs to. Also used by `check()`. */
export const getMe = operation('GET /me', {
  summary: 'Get the organization and the user that the token belongs to.',
  docs: docs('me'),
  rateLimit: limits.high,
  input: v.strictObject({}),
  output: Me,
});

/** The organization and user that the token belongs to. */
export const me = entity(
  {
    summary: 'The organization and user that the token belongs to.',
    also: ['current user', 'my organization', 'workspace', 'whoami'],
    key: 'id',
  },
  () => ({
    get: getMe,
  }),
);
