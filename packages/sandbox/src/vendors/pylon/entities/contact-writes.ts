import { withCustomFields } from '../custom-field-input.ts';
import { type Input, inputOf } from '../input.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { type ContactRecord, contactView, portalRoles } from '../records/contact.ts';
import { duplicate, invalid, missing } from '../rejection.ts';
import type { PylonStore } from '../store.ts';
import { requireSquareImage } from './account-input.ts';
import { findContact } from './contacts.ts';
import { accountByExternalId, externalIdsFrom } from './find-account.ts';

export function contactWriteRoutes(store: PylonStore): PylonRoutes {
  return {
    'POST /contacts': (request) => {
      const input = inputOf(request);
      return { data: contactView(store.contacts.insert(contactFrom(input, store)), store) };
    },
    'PATCH /contacts/{id}': (request) => {
      const contact = findContact(store, request.params.id);
      const input = inputOf(request);
      const name = input.text('name');
      const changed = { ...contact, ...(name !== undefined && { name }), ...changes(input, contact, store) };
      store.contacts.update(contact.id, changed);
      return { data: contactView(changed, store) };
    },
  };
}

/** Reads a new contact; not yet in the store. */
export function contactFrom(input: Input, store: PylonStore): ContactRecord {
  return newContact(store, { name: input.required('name'), ...changes(input, undefined, store) });
}

/** A contact with nothing but what is given; not yet in the store. */
export function newContact(
  store: PylonStore,
  given: Partial<ContactRecord> & { readonly name: string },
): ContactRecord {
  return {
    id: store.random.uuid(),
    account_id: null,
    avatar_url: '',
    email: null,
    emails: [],
    phone_numbers: [],
    primary_phone_number: null,
    portal_role: 'no_access',
    portal_role_id: null,
    external_ids: [],
    integration_user_ids: [],
    custom_fields: {},
    created_at: store.now(),
    ...given,
  };
}

function changes(input: Input, current: ContactRecord | undefined, store: PylonStore): Partial<ContactRecord> {
  requireSquareImage(input, 'avatar_url');
  const avatarUrl = input.text('avatar_url');
  const portalRole = input.text('portal_role');
  const portalRoleId = input.text('portal_role_id');
  if (portalRole !== undefined && !portalRoles.some((known) => known === portalRole)) {
    throw invalid(`portal_role must be one of ${portalRoles.join(', ')}`);
  }
  const externalIds = externalIdsFrom(
    input,
    store.contacts.filter((contact) => contact.id !== current?.id),
  );
  return {
    ...accountChange(input, store),
    ...emailChange(input, current, store),
    ...phoneChange(input, current),
    ...(avatarUrl !== undefined && { avatar_url: avatarUrl }),
    ...(portalRole !== undefined && { portal_role: portalRole }),
    ...(portalRoleId !== undefined && { portal_role_id: portalRoleId }),
    ...(externalIds && { external_ids: externalIds }),
    custom_fields: withCustomFields(current?.custom_fields ?? {}, input, 'contact', store),
  };
}

function accountChange(input: Input, store: PylonStore): Partial<ContactRecord> {
  const id = input.text('account_id');
  const externalId = input.text('account_external_id');
  if (id && externalId) throw invalid('account_id and account_external_id cannot be used together');
  if (externalId) return { account_id: accountByExternalId(store, externalId).id };
  if (id === undefined) return {};
  if (id !== '' && !store.accounts.get(id)) throw missing('Account');
  return { account_id: id === '' ? null : id };
}

function emailChange(input: Input, current: ContactRecord | undefined, store: PylonStore): Partial<ContactRecord> {
  const email = input.text('email');
  const entries = current
    ? input
        .objects('emails')
        ?.map((entry) => ({ email: entry.required('email'), isPrimary: entry.flag('is_primary') ?? false }))
    : undefined;
  if (email !== undefined && entries) throw invalid('email and emails cannot be used together');
  const primary = entries ? (entries.find(({ isPrimary }) => isPrimary) ?? entries[0])?.email : email;
  const emails = entries?.map((entry) => entry.email) ?? (email === undefined ? undefined : [email]);
  if (emails === undefined || primary === undefined || primary === '') return {};
  for (const address of emails) {
    if (!/^[^\s@]+@[^\s@]+$/.test(address)) throw invalid(`Invalid email: ${address}`);
    const other = store.contacts.find((contact) => contact.id !== current?.id && contact.emails.includes(address));
    if (other) throw duplicate(`Contact already exists: ${address}`, other.id);
  }
  return { email: primary, emails };
}

function phoneChange(input: Input, current: ContactRecord | undefined): Partial<ContactRecord> {
  const numbers = input.texts('phone_numbers');
  const primary = input.text('primary_phone_number');
  if (numbers === undefined && primary === undefined) return {};
  const all = numbers ?? current?.phone_numbers ?? [];
  for (const phone of all) {
    if (!/^\d{1,15}$/.test(phone)) throw invalid('phone_numbers must contain only digits and at most 15 of them');
  }
  if (primary !== undefined && !all.includes(primary))
    throw invalid('primary_phone_number must be in the list of phone_numbers');
  return { phone_numbers: all, primary_phone_number: primary ?? all[0] ?? null };
}
