import * as v from 'valibot';
import { given, restRoutes } from '../../../engine/crud.ts';
import { changedFields, customFields } from '../custom-fields.ts';
import { entityRoutes } from '../entity.ts';
import { externalIds, flag, objects, oneOf, required, squareImage, text, texts } from '../fields.ts';
import { byAnyId, byExternalId, findRecord, requireFree } from '../lookup.ts';
import { blankContact, type ContactRecord, portalRoles } from '../records/account.ts';
import { nullIfEmpty } from '../records/base.ts';
import { withSlugs } from '../records/custom-field.ts';
import { referencesIn } from '../references.ts';
import { duplicate, invalid, missing } from '../rejection.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';

const parts = {
  account_id: v.optional(text),
  account_external_id: v.optional(text),
  email: v.optional(text),
  phone_numbers: v.optional(texts),
  primary_phone_number: v.optional(text),
};
/** Only an update accepts several emails. */
const partsOfUpdate = v.object({
  ...parts,
  emails: v.optional(objects({ email: required, is_primary: v.optional(flag, false) })),
});

type Parts = v.InferOutput<typeof partsOfUpdate>;

export function contactRoutes(store: PylonStore): PylonRoutes {
  const { contacts } = store;
  const view = (contact: ContactRecord) => contactView(contact, store);
  const fields = {
    ...parts,
    avatar_url: v.optional(squareImage),
    portal_role: v.optional(oneOf(portalRoles)),
    portal_role_id: v.optional(text),
    external_ids: v.optional(externalIds),
    custom_fields: customFields(store, 'contact'),
  };
  const create = v.object({ ...fields, name: required });
  const update = v.object({ ...fields, ...partsOfUpdate.entries, name: v.optional(text) });
  type Input = v.InferOutput<typeof create> | v.InferOutput<typeof update>;
  const changesFrom = (input: Input & Parts, current?: ContactRecord): Partial<ContactRecord> => {
    const { account_id, account_external_id, email, emails, phone_numbers, primary_phone_number, ...rest } = input;
    requireFree(contacts, rest.external_ids, current?.id);
    return given({
      ...rest,
      ...accountChange(input, store),
      ...emailChange(input, current, store),
      ...phoneChange(input, current),
      custom_fields: changedFields(current?.custom_fields ?? {}, rest.custom_fields),
    });
  };
  const entity = { noun: 'Contact', table: contacts, view, stamped: false };
  const record = (input: v.InferOutput<typeof create>) => newContact(store, changesFrom(input));
  return {
    ...entityRoutes(store, {
      ...entity,
      find: (id) => byAnyId(contacts, id),
      routes: restRoutes('/contacts/{id}'),
      search: {
        route: 'POST /contacts/search',
        filters: {
          id: 'listed',
          email: { operators: 'name', read: ({ emails }) => emails },
          name: 'name',
          account_id: 'listed',
        },
        customFieldsOf: 'contact',
        texts: ({ name, emails }) => [name, ...emails],
      },
      create: { input: create, record },
      update: { input: update, changes: changesFrom },
      removed: ({ id }) => referencesIn(store).contact.release(id),
    }),
    ...entityRoutes(store, {
      ...entity,
      routes: { create: 'POST /import/contacts' },
      create: { input: v.object({ ...create.entries, email: required }), record },
    }),
  };
}

/** Creates a contact from the given fields, without storing it. */
export function newContact(store: PylonStore, contact: Partial<ContactRecord>): ContactRecord {
  return { ...blankContact, id: store.random.uuid(), created_at: store.now(), ...contact };
}

function contactView({ account_id, created_at, ...contact }: ContactRecord, store: PylonStore): object {
  return {
    ...contact,
    account: store.miniAccount(account_id),
    emails: nullIfEmpty(contact.emails),
    phone_numbers: nullIfEmpty(contact.phone_numbers),
    external_ids: nullIfEmpty(contact.external_ids),
    integration_user_ids: nullIfEmpty(contact.integration_user_ids),
    custom_fields: withSlugs(contact.custom_fields),
  };
}

function accountChange({ account_id: id, account_external_id: externalId }: Parts, { accounts }: PylonStore) {
  if (id && externalId) throw invalid('account_id and account_external_id cannot be used together');
  if (externalId) {
    const account = byExternalId(accounts, externalId);
    if (!account) throw missing('Account');
    return { account_id: account.id };
  }
  if (id === undefined) return {};
  return { account_id: id === '' ? null : findRecord(accounts, id, 'Account').id };
}

/** Returns the emails. The primary one is the marked one, or else the first. */
function emailChange({ email, emails: entries }: Parts, current: ContactRecord | undefined, { contacts }: PylonStore) {
  if (email !== undefined && entries) throw invalid('email and emails cannot be used together');
  const emails = entries?.map((entry) => entry.email) ?? (email ? [email] : []);
  const primary = entries?.find(({ is_primary }) => is_primary)?.email ?? emails[0];
  if (primary === undefined) return {};
  for (const address of emails) {
    if (!/^[^\s@]+@[^\s@]+$/.test(address)) throw invalid(`Invalid email: ${address}`);
    const other = contacts.find((contact) => contact.id !== current?.id && contact.emails.includes(address));
    if (other) throw duplicate(`Contact already exists: ${address}`, other.id);
  }
  return { email: primary, emails };
}

function phoneChange({ phone_numbers, primary_phone_number: primary }: Parts, current: ContactRecord | undefined) {
  if (phone_numbers === undefined && primary === undefined) return {};
  const all = phone_numbers ?? current?.phone_numbers ?? [];
  if (!all.every((phone) => /^\d{1,15}$/.test(phone))) {
    throw invalid('phone_numbers must contain only digits and at most 15 of them');
  }
  if (primary !== undefined && !all.includes(primary)) {
    throw invalid('primary_phone_number must be in the list of phone_numbers');
  }
  return { phone_numbers: all, primary_phone_number: primary ?? all[0] ?? null };
}
