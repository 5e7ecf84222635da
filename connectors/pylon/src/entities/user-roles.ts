import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id, limits } from '../fields.ts';

const schema = record(
  { id: doc(Id, 'Id of the role; what a user takes as role_id.') },
  { name: v.string(), slug: v.string() },
);

/** What a user is allowed to do. */
export interface UserRole extends v.InferOutput<typeof schema> {}
export const UserRole: v.GenericSchema<unknown, UserRole> = schema;

/** Roles of users. */
export const userRoles = entity({ summary: 'Roles, which say what users are allowed to do.', key: 'id' }, () => ({
  list: list('GET /user-roles', {
    summary: 'List all roles that users can have.',
    docs: docs('user-roles'),
    rateLimit: limits.high,
    // As in users: undocumented, and followed all the same.
    input: v.strictObject({ cursor }),
    item: UserRole,
  }),
}));
