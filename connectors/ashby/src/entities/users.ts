import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { CustomFieldInput, customFieldForms } from '../field-values.ts';
import { docs, Id, SyncPage } from '../fields.ts';
import { CustomFieldValue } from '../shared-records.ts';
import { byToken } from '../sync.ts';

const read = ['organizationRead'];
const write = ['organizationWrite'];
const userId = doc(Id, 'ID of the user.');

const fieldUpdate = v.strictObject({
  fieldId: doc(Id, 'ID of a custom field with objectType Employee.'),
  fieldValue: doc(CustomFieldInput, `Value of the field. ${customFieldForms}`),
});

const schema = record(
  { id: doc(v.string(), 'ID of the user.') },
  {
    firstName: v.string(),
    lastName: v.string(),
    email: v.string(),
    globalRole: doc(v.string(), 'Organization Admin, Elevated Access, Limited Access or External Recruiter.'),
    isEnabled: doc(v.boolean(), 'Whether the user is active, not deactivated.'),
    managerId: doc(v.string(), "ID of the user's manager."),
    customFields: doc(v.array(CustomFieldValue), 'Present only if Ashby has enabled them for the organization.'),
    updatedAt: doc(v.string(), 'Time of the last update, ISO 8601.'),
  },
);

/** A user of Ashby, such as a recruiter, interviewer or admin. */
export interface User extends v.InferOutput<typeof schema> {}
export const User: v.GenericSchema<unknown, User> = schema;

/** Users of Ashby. */
export const users = entity(
  {
    summary: 'Users of Ashby: recruiters, interviewers, hiring managers and admins.',
    also: ['team members', 'employees', 'colleagues', 'recruiters', 'interviewers', 'hiring managers'],
    key: 'id',
    brief: ['id', 'firstName', 'lastName', 'email', 'globalRole', 'isEnabled', 'managerId'],
    sync: byToken({ includeDeactivated: true }),
  },
  () => ({
    list: list('POST /user.list', {
      summary: 'List users. To include deactivated users, set includeDeactivated to true.',
      docs: docs('userlist'),
      scopes: read,
      input: v.strictObject({
        includeDeactivated: doc(v.optional(v.boolean()), 'Whether to include deactivated users. Default: false.'),
        ...SyncPage,
      }),
      item: User,
    }),

    get: operation('POST /user.info', {
      summary: 'Get a user by ID.',
      docs: docs('userinfo'),
      effect: 'read',
      scopes: read,
      input: v.strictObject({ userId }),
      output: User,
    }),

    search: list('POST /user.search', {
      summary: 'Search for a user by email address. Returns one user or none. To find a user by name, use users.list.',
      also: ['find'],
      docs: docs('usersearch'),
      scopes: read,
      pagination: 'none',
      input: v.strictObject({ email: doc(Id, 'Email address of the user.') }),
      item: User,
    }),

    setCustomFieldValue: operation('POST /user.setCustomFieldValue', {
      summary:
        'Set a custom field of a user. To set several fields of one user, use users.set_custom_field_values: concurrent calls overwrite each other.',
      brief: [],
      example: {
        userId: 'caae4d18-8530-4ea6-a766-ee4f57d25788',
        fieldId: 'ebf36a4f-6fa7-4733-a7aa-0431be027fe4',
        fieldValue: 'Berlin',
      },
      docs: docs('usersetcustomfieldvalue'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        userId,
        fieldId: doc(Id, 'ID of a custom field with objectType Employee.'),
        fieldValue: doc(CustomFieldInput, `Value of the field. ${customFieldForms}`),
      }),
      output: CustomFieldValue,
    }),

    setCustomFieldValues: operation('POST /user.setCustomFieldValues', {
      summary: 'Set several custom fields of a user in one call.',
      brief: [],
      example: {
        userId: 'caae4d18-8530-4ea6-a766-ee4f57d25788',
        values: [{ fieldId: 'ebf36a4f-6fa7-4733-a7aa-0431be027fe4', fieldValue: 'Berlin' }],
      },
      docs: docs('usersetcustomfieldvalues'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        userId,
        values: doc(v.pipe(v.array(fieldUpdate), v.nonEmpty()), 'Fields to set.'),
      }),
      output: v.array(CustomFieldValue),
    }),
  }),
);
