import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, SyncPage } from '../fields.ts';
import { CustomFieldValue } from '../shared-records.ts';

const scopes = ['organizationRead'];

const schema = record(
  { id: doc(v.string(), 'Id of the user.') },
  {
    firstName: v.string(),
    lastName: v.string(),
    email: v.string(),
    globalRole: doc(v.string(), 'Organization Admin, Elevated Access, Limited Access or External Recruiter.'),
    isEnabled: doc(v.boolean(), 'False once deactivated.'),
    managerId: doc(v.string(), 'User who is their manager.'),
    customFields: doc(v.array(CustomFieldValue), 'Only where Ashby enabled it for the organization.'),
    updatedAt: v.string(),
  },
);

/** A person who works in Ashby: recruiter, interviewer, admin. */
export interface User extends v.InferOutput<typeof schema> {}
export const User: v.GenericSchema<unknown, User> = schema;

/** People who work in Ashby. */
export const users = entity(
  {
    summary: 'People who work in Ashby: recruiters, interviewers, hiring managers, admins.',
    key: 'id',
    sync: { operation: 'list', by: 'syncToken' },
  },
  () => ({
    list: list('POST /user.list', {
      summary: 'List users, without deactivated ones unless includeDeactivated is true.',
      docs: docs('userlist'),
      scopes,
      input: v.strictObject({
        includeDeactivated: doc(v.optional(v.boolean()), 'Whether deactivated users come too; not unless true.'),
        ...SyncPage,
      }),
      item: User,
    }),

    get: operation('POST /user.info', {
      summary: 'Get one user.',
      docs: docs('userinfo'),
      effect: 'read',
      scopes,
      input: v.strictObject({ userId: doc(Id, 'Id of the user.') }),
      output: User,
    }),
  }),
);
