import { withCustomFieldFilters } from '../custom-field-filter.ts';
import { filterFrom } from '../filter.ts';
import { type FilterField, maybe, operators } from '../filter-fields.ts';
import { inputOf } from '../input.ts';
import { pageFromInput, pageFromQuery, pageOf, position } from '../paging.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { type AccountRecord, accountView } from '../records/account.ts';
import { textTest } from '../search-text.ts';
import type { PylonStore } from '../store.ts';
import { findAccount } from './find-account.ts';

const fields: Readonly<Record<string, FilterField<AccountRecord>>> = {
  id: { operators: operators.listed, read: (account) => [account.id] },
  domains: { operators: operators.several, read: (account) => account.domains },
  tags: { operators: operators.several, read: (account) => account.tags },
  name: { operators: operators.name, read: (account) => [account.name] },
  external_ids: {
    operators: operators.listedOrUnset,
    read: (account) => account.external_ids.map(({ external_id }) => external_id),
  },
  owner_id: { operators: operators.listedOrUnset, read: (account) => maybe(account.owner_id) },
};

export function accountRoutes(store: PylonStore): PylonRoutes {
  return {
    'GET /accounts': ({ query }) => {
      const page = pageOf(store.accounts.all(), pageFromQuery(query), position);
      return { data: page.records.map((account) => accountView(account, store)), pagination: page.pagination };
    },
    'GET /accounts/{id}': ({ params }) => ({ data: accountView(findAccount(store, params.id), store) }),
    'POST /accounts/search': (request) => {
      const input = inputOf(request);
      const matches = filterFrom(
        input,
        withCustomFieldFilters(fields, 'account', store, (record) => record.custom_fields),
      );
      const contains = textTest(input.text('search_text'));
      const found = store.accounts.filter(
        (account) => matches(account) && contains([account.name, ...account.domains]),
      );
      const page = pageOf(found, pageFromInput(input), position);
      return { data: page.records.map((account) => accountView(account, store)), pagination: page.pagination };
    },
  };
}
