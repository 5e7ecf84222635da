import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { CustomFieldInput, customFieldForms } from '../field-values.ts';
import { docs, Id, SyncPage } from '../fields.ts';
import { CustomFieldValue } from '../shared-records.ts';

const read = ['organizationRead'];
const write = ['organizationWrite'];
const userId = doc(Id, 'Id of the user.');

const fieldUpdate = v.strictObject({
  fieldId: doc(Id, 'Id of the custom field; its objectType is Employee.'),
  fieldValue: doc(CustomFieldInput, `The value. ${customFieldForms}`),
});

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
    updatedAt: doc(v.string(), 'When it was last changed, ISO 8601.'),
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
      scopes: read,
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
      scopes: read,
      input: v.strictObject({ userId }),
      output: User,
    }),

    search: list('POST /user.search', {
      summary: 'Find the user with a mail address; none or one comes.',
      docs: docs('usersearch'),
      scopes: read,
      pagination: 'none',
      input: v.strictObject({ email: doc(Id, 'Mail address of the user.') }),
      item: User,
    }),

    setCustomFieldValue: operation('POST /user.setCustomFieldValue', {
      summary:
        'Set one custom field of a user. For several of the same user take users.setCustomFieldValues: calls side by side overwrite each other.',
      docs: docs('usersetcustomfieldvalue'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        userId,
        fieldId: doc(Id, 'Id of the custom field; its objectType is Employee.'),
        fieldValue: doc(CustomFieldInput, `The value. ${customFieldForms}`),
      }),
      output: CustomFieldValue,
    }),

    setCustomFieldValues: operation('POST /user.setCustomFieldValues', {
      summary: 'Set several custom fields of a user at once.',
      docs: docs('usersetcustomfieldvalues'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        userId,
        values: doc(v.pipe(v.array(fieldUpdate), v.nonEmpty()), 'The fields and their values.'),
      }),
      output: v.array(CustomFieldValue),
    }),
  }),
);
