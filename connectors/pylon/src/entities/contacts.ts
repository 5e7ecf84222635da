import { changesSomething, doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  AccountId,
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
const id = doc(Id, 'ID of the contact.');

const schema = record(
  { id: doc(Id, 'ID of the contact.') },
  {
    name: v.string(),
    email: v.string(),
    emails: Strings,
    account: Reference,
    phone_numbers: Strings,
    primary_phone_number: v.string(),
    avatar_url: v.string(),
    portal_role: doc(
      v.string(),
      'Role in the customer portal: no_access, member, admin, or the slug of a custom role.',
    ),
    portal_role_id: v.string(),
    custom_fields: CustomFieldMap,
    external_ids: v.array(ExternalId),
    integration_user_ids: v.array(record({}, { id: v.string(), source: v.string() })),
  },
);

/** A person at a customer account. */
export interface Contact extends v.InferOutput<typeof schema> {}
export const Contact: v.GenericSchema<unknown, Contact> = schema;

const fields = {
  account_id: doc(
    v.optional(AccountId),
    'ID of the account that the contact belongs to. Mutually exclusive with account_external_id.',
  ),
  account_external_id: doc(v.optional(v.string()), 'External ID of that account. Mutually exclusive with account_id.'),
  avatar_url: doc(v.optional(v.string()), 'URL of the avatar: a square .png, .jpg or .jpeg image.'),
  phone_numbers: doc(v.optional(Strings), 'Phone numbers: digits only, at most 15 digits each.'),
  primary_phone_number: doc(
    v.optional(v.string()),
    'Primary phone number, one of phone_numbers. Default: the first one.',
  ),
  custom_fields: CustomFields,
  external_ids: ExternalIdsInput,
};
const portalRoleId = doc(
  v.optional(v.string()),
  'ID of a custom portal role, as contacts with that role have it. Takes precedence over portal_role.',
);

/** People at customer accounts. */
export const contacts = entity(
  {
    summary: 'People at customer accounts who exchange messages with your team.',
    also: ['people', 'persons', 'requesters', 'end users', 'customers'],
    key: 'id',
    brief: ['id', 'name', 'email', 'account.id', 'primary_phone_number', 'portal_role'],
    from: { id: 'contacts.search' },
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /contacts', {
      summary: 'List all contacts.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ ...Page }),
      item: Contact,
    }),

    get: operation('GET /contacts/{id}', {
      summary: 'Get a contact.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ id }),
      output: Contact,
    }),

    create: operation('POST /contacts', {
      summary: 'Create a contact.',
      also: ['add a person'],
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.strictObject({
        name: doc(v.string(), 'Name of the contact.'),
        email: doc(v.optional(v.string()), 'Email address.'),
        ...fields,
        portal_role: doc(
          v.optional(v.picklist(['no_access', 'member', 'admin'])),
          "Role in the customer portal. Default: the portal's default role.",
        ),
        portal_role_id: portalRoleId,
      }),
      example: {
        name: 'Maria Lopez',
        email: 'maria.lopez@foxglove-studio.example',
        account_id: '7a320ea1-a79f-4897-8513-7554a4b57974',
        custom_fields: [{ slug: 'job_title', value: 'Head of IT' }],
      },
      output: Contact,
    }),

    update: operation('PATCH /contacts/{id}', {
      summary: 'Update fields of a contact. Fields that you omit keep their values.',
      also: ['edit', 'rename', 'move'],
      docs: page,
      effect: 'write',
      rateLimit: limits.high,
      input: v.pipe(
        v.strictObject({
          id,
          name: doc(v.optional(v.string()), 'New name.'),
          email: doc(v.optional(v.string()), 'Email address. Mutually exclusive with emails.'),
          emails: doc(
            v.optional(
              v.array(
                v.strictObject({
                  email: doc(v.string(), 'Email address.'),
                  is_primary: doc(
                    v.optional(v.boolean()),
                    'Whether it is the primary email address. Default: the first address is primary.',
                  ),
                }),
              ),
            ),
            'All email addresses. Replaces all existing addresses. Mutually exclusive with email.',
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
      example: {
        id: 'a74728ba-d4b9-435e-bf64-ecfc640395be',
        emails: [{ email: 'klara@saltmarsh-fisheries.example', is_primary: true }],
      },
      output: Contact,
    }),

    delete: operation('DELETE /contacts/{id}', {
      summary: 'Delete a contact permanently.',
      also: ['remove', 'erase', 'forget', 'left the company'],
      docs: page,
      effect: 'destructive',
      rateLimit: limits.low,
      input: v.strictObject({ id }),
      output: Nothing,
    }),

    search: list('POST /contacts/search', {
      summary: 'Search contacts by email address, name, account, custom field or text.',
      also: ['find', 'look up', 'phone number', 'email address'],
      docs: page,
      rateLimit: limits.medium,
      input: v.strictObject({
        filter: doc(
          v.optional(
            filterOn(
              {
                id: { operators: operators.text, from: 'contacts.search' },
                email: operators.search,
                name: operators.search,
                account_id: { operators: operators.text, from: 'accounts.search' },
              },
              { customFields: true },
            ),
          ),
          'Filter on contacts. Default: all contacts.',
        ),
        search_text: doc(v.optional(v.string()), 'Text for a fuzzy search within the records that match the filter.'),
        ...Page,
      }),
      example: { filter: { field: 'email', operator: 'equals', value: 'klara.kim@saltmarsh-fisheries.example' } },
      item: Contact,
    }),
  }),
);
