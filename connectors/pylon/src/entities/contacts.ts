import { changesSomething, doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  CustomFieldMap,
  CustomFields,
  docs,
  ExternalId,
  ExternalIdsInput,
  Id,
  limits,
  Page,
  Reference,
  Strings,
} from '../fields.ts';
import { filterOn, operators } from '../filter.ts';

const page = docs('contacts');
const id = doc(Id, 'Id of the contact.');

const schema = record(
  { id: doc(Id, 'Id of the contact.') },
  {
    name: v.string(),
    email: v.string(),
    emails: Strings,
    account: Reference,
    phone_numbers: Strings,
    primary_phone_number: v.string(),
    avatar_url: v.string(),
    portal_role: doc(v.string(), 'no_access, member, admin, or the slug of a custom role.'),
    portal_role_id: v.string(),
    custom_fields: CustomFieldMap,
    external_ids: v.array(ExternalId),
    integration_user_ids: v.array(record({}, { id: v.string(), source: v.string() })),
  },
);

/** A person at a customer. */
export interface Contact extends v.InferOutput<typeof schema> {}
export const Contact: v.GenericSchema<unknown, Contact> = schema;

const fields = {
  account_id: doc(v.optional(v.string()), 'Account to put the contact into; not with account_external_id.'),
  account_external_id: doc(v.optional(v.string()), 'External id of that account; not with account_id.'),
  avatar_url: doc(v.optional(v.string()), 'A picture: a square .png, .jpg or .jpeg.'),
  phone_numbers: doc(v.optional(Strings), 'Phone numbers, digits only, at most 15 each.'),
  primary_phone_number: doc(v.optional(v.string()), 'One of the phone numbers. Default: the first.'),
  custom_fields: CustomFields,
  external_ids: ExternalIdsInput,
};
const portalRoleId = doc(v.optional(v.string()), 'Id of a custom portal role; wins over portal_role.');

/** People at customers. */
export const contacts = entity({ summary: 'People at customers, who write and are written to.', key: 'id' }, () => ({
  list: list('GET /contacts', {
    summary: 'List all contacts.',
    docs: page,
    rateLimit: limits.high,
    input: v.strictObject({ ...Page }),
    item: Contact,
  }),

  get: operation('GET /contacts/{id}', {
    summary: 'Get one contact.',
    docs: page,
    rateLimit: limits.high,
    input: v.strictObject({ id }),
    output: Contact,
  }),

  create: operation('POST /contacts', {
    summary: 'Create a contact.',
    docs: page,
    effect: 'write',
    rateLimit: limits.low,
    input: v.strictObject({
      name: doc(v.string(), 'Name of the person.'),
      email: doc(v.optional(v.string()), 'Mail address.'),
      ...fields,
      portal_role: doc(
        v.optional(v.picklist(['no_access', 'member', 'admin'])),
        "Role in the customer portal. Default: the portal's.",
      ),
      portal_role_id: portalRoleId,
    }),
    output: Contact,
  }),

  update: operation('PATCH /contacts/{id}', {
    summary: 'Change some fields of a contact.',
    docs: page,
    effect: 'write',
    rateLimit: limits.high,
    input: v.pipe(
      v.strictObject({
        id,
        name: doc(v.optional(v.string()), 'New name.'),
        email: doc(v.optional(v.string()), 'The mail address; not with emails.'),
        emails: doc(
          v.optional(
            v.array(
              v.strictObject({
                email: doc(v.string(), 'The address.'),
                is_primary: doc(v.optional(v.boolean()), 'The main one. Default: the first.'),
              }),
            ),
          ),
          'All mail addresses; replaces them. Not with email.',
        ),
        ...fields,
        portal_role: doc(
          v.optional(v.string()),
          'Role in the customer portal: no_access, member, admin, or the slug of a custom role.',
        ),
        portal_role_id: portalRoleId,
      }),
      changesSomething('id'),
    ),
    output: Contact,
  }),

  delete: operation('DELETE /contacts/{id}', {
    summary: 'Delete a contact for good.',
    docs: page,
    effect: 'destructive',
    rateLimit: limits.low,
    input: v.strictObject({ id }),
    output: Nothing,
  }),

  search: list('POST /contacts/search', {
    summary: 'Find contacts by mail address, name, account, custom field or words.',
    docs: page,
    rateLimit: limits.medium,
    input: v.strictObject({
      filter: doc(
        v.optional(
          filterOn(
            { id: operators.text, email: operators.search, name: operators.search, account_id: operators.text },
            { customFields: true },
          ),
        ),
        'Which contacts. Left out: all.',
      ),
      search_text: doc(v.optional(v.string()), 'Words to look for, fuzzily, among those that the filter lets through.'),
      ...Page,
    }),
    item: Contact,
  }),
}));
