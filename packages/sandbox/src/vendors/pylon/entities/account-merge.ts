import { inputOf } from '../input.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { type AccountRecord, accountView } from '../records/account.ts';
import { invalid, missing } from '../rejection.ts';
import type { PylonStore } from '../store.ts';

export function accountMergeRoutes(store: PylonStore): PylonRoutes {
  return {
    'POST /accounts/merge': (request) => {
      const input = inputOf(request);
      const survivorId = input.required('merge_into_account_id');
      const ids = [...new Set(input.texts('merge_account_ids') ?? [])];
      if (ids.length < 1 || ids.length > 100) throw invalid('merge_account_ids must have between 1 and 100 entries');
      if (ids.includes(survivorId)) throw invalid('An account cannot be merged into itself');
      const survivor = store.accounts.get(survivorId);
      if (!survivor) throw missing('Account');
      const merged = ids.map((id) => {
        const account = store.accounts.get(id);
        if (!account) throw missing('Account');
        return account;
      });
      return {
        data: accountView(
          merged.reduce((into, from) => mergeOne(store, into, from), survivor),
          store,
        ),
      };
    },
  };
}

/** Moves what belongs to one account to another. Tags and custom field values are lost, as with the vendor. */
function mergeOne(store: PylonStore, into: AccountRecord, from: AccountRecord): AccountRecord {
  for (const contact of store.contacts.filter(({ account_id }) => account_id === from.id)) {
    store.contacts.update(contact.id, { account_id: into.id });
  }
  for (const issue of store.issues.filter(({ account_id }) => account_id === from.id)) {
    store.issues.update(issue.id, { account_id: into.id });
  }
  moveReferences(store, from.id, into.id);
  const result: AccountRecord = {
    ...into,
    domains: [...new Set([...into.domains, ...from.domains])],
    primary_domain: into.primary_domain || from.primary_domain,
    channels: [
      ...into.channels,
      ...from.channels.map((channel) => ({ ...channel, is_primary: into.channels.length === 0 && channel.is_primary })),
    ],
    external_ids: [...into.external_ids, ...from.external_ids],
    updated_at: store.now(),
  };
  store.accounts.delete(from.id);
  store.accounts.update(into.id, result);
  return result;
}

/** Moves everything else that names the account by its ID. */
function moveReferences(store: PylonStore, fromId: string, account_id: string): void {
  const { accountExtras, callRecordings, customObjects, surveys, work } = store;
  const collections: readonly OfAccounts[] = [
    work.projects,
    work.milestones,
    work.tasks,
    accountExtras.highlights,
    accountExtras.activities,
    callRecordings,
    customObjects,
    surveys.responses,
  ];
  for (const collection of collections) {
    for (const id of collection.all().flatMap((record) => (record.account_id === fromId ? [record.id] : []))) {
      collection.update(id, { account_id });
    }
  }
}

interface OfAccounts {
  all(): readonly { readonly id: string; readonly account_id: string | null }[];
  update(id: string, changes: { readonly account_id: string }): unknown;
}
