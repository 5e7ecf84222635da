import { entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs } from '../fields.ts';
import { briefProfile, User } from './user-record.ts';

/** Also checks the credential. */
export const getViewer = /* @__PURE__ */ operation('GET /user', {
  summary:
    "Get the credential's user, with its login. An installation token of a GitHub App has no user and is refused (403).",
  also: ['me', 'who am I', 'current user'],
  docs: /* @__PURE__ */ docs('users/users', 'get-the-authenticated-user'),
  input: v.strictObject({}),
  output: User,
});

/** The user of the credential. */
export const viewer = entity(
  { summary: 'The user that the credential belongs to.', also: ['me', 'my account'], key: 'id', brief: briefProfile },
  () => ({ get: getViewer }),
);
