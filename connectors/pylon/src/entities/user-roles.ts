import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id, limits } from '../fields.ts';

const schema = record(
  { id: doc(Id, 'ID of the role, to pass as role_id of a user.') },
  { name: v.string(), slug: v.string() },
);

/** A role that defines the permissions of users. */
export interface UserRole extends v.InferOutput<typeof schema> {}
export const UserRole: v.GenericSchema<unknown, UserRole> = schema;

/** Roles of users. */
export const userRoles = entity(
  {
    summary: 'Roles that define the permissions of users.',
    also: ['permissions'],
    key: 'id',
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /user-roles', {
      summary: 'List all user roles.',
      docs: docs('user-roles'),
      rateLimit: limits.high,
      // Pylon documents no cursor here, but the response has `pagination`; see users.ts.
      input: v.strictObject({ cursor }),
      item: UserRole,
    }),
  }),
);
