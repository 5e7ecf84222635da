import { entity, graphqlOperation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs } from '../fields.ts';
import { fullUserFields, User } from './user-record.ts';

/** Returns the owner of the credential. Also used by `check()`. */
export const getViewer = graphqlOperation(`query viewer { viewer { ${fullUserFields} } }`, {
  docs,
  scopes: ['read'],
  summary: 'Get the user whom the credential belongs to. For an app, its app user.',
  also: ['who am i', 'my profile', 'whose key'],
  input: v.strictObject({}),
  output: User,
});

/** The owner of the credential. */
export const viewer = entity(
  { summary: 'The user whom the credential belongs to.', also: ['me', 'myself', 'current user'], key: 'id' },
  () => ({ get: getViewer }),
);
