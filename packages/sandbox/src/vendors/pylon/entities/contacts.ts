import { withCustomFieldFilters } from '../custom-field-filter.ts';
import { filterFrom } from '../filter.ts';
import { type FilterField, maybe, operators } from '../filter-fields.ts';
import { inputOf } from '../input.ts';
import { pageFromInput, pageFromQuery, pageOf, position } from '../paging.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { type ContactRecord, contactView } from '../records/contact.ts';
import { missing } from '../rejection.ts';
import { textTest } from '../search-text.ts';
import type { PylonStore } from '../store.ts';
import { hasExternalId } from './find-account.ts';

const fields: Readonly<Record<string, FilterField<ContactRecord>>> = {
  id: { operators: operators.listed, read: (contact) => [contact.id] },
  email: { operators: operators.name, read: (contact) => contact.emails },
  name: { operators: operators.name, read: (contact) => [contact.name] },
  account_id: { operators: operators.listed, read: (contact) => maybe(contact.account_id) },
};

export function contactRoutes(store: PylonStore): PylonRoutes {
  return {
    'GET /contacts': ({ query }) => {
      const page = pageOf(store.contacts.all(), pageFromQuery(query), position);
      return { data: page.records.map((contact) => contactView(contact, store)), pagination: page.pagination };
    },
    'GET /contacts/{id}': ({ params }) => ({ data: contactView(findContact(store, params.id), store) }),
    'POST /contacts/search': (request) => {
      const input = inputOf(request);
      const matches = filterFrom(
        input,
        withCustomFieldFilters(fields, 'contact', store, (record) => record.custom_fields),
      );
      const contains = textTest(input.text('search_text'));
      const found = store.contacts.filter((contact) => matches(contact) && contains([contact.name, ...contact.emails]));
      const page = pageOf(found, pageFromInput(input), position);
      return { data: page.records.map((contact) => contactView(contact, store)), pagination: page.pagination };
    },
    'DELETE /contacts/{id}': ({ params }) => {
      const { id } = findContact(store, params.id);
      store.contacts.delete(id);
      for (const issue of store.issues.filter(({ requester_id }) => requester_id === id)) {
        store.issues.update(issue.id, { requester_id: null });
      }
      return {};
    },
  };
}

/** Finds a contact by its ID or by one of its external IDs. */
export function findContact(store: PylonStore, id: string | undefined): ContactRecord {
  const contact = store.contacts.get(id ?? '') ?? store.contacts.find((other) => hasExternalId(other, id ?? ''));
  if (!contact) throw missing('Contact');
  return contact;
}
