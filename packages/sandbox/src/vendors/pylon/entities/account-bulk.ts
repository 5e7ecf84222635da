import * as v from 'valibot';
import { given } from '../../../engine/crud.ts';
import { changedFields, customFields } from '../custom-fields.ts';
import { bulkIds, clearableReference, optionalOneOf, required, uniqueTexts } from '../fields.ts';
import { findRecord } from '../lookup.ts';
import type { AccountRecord } from '../records/account.ts';
import { referencesIn } from '../references.ts';
import { invalid } from '../rejection.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';
import { accountView, updateTypes } from './accounts.ts';

/** Creates the routes that change several accounts. All input is validated before any account changes. */
export function accountBulkRoutes(store: PylonStore): PylonRoutes {
  const { accounts } = store;
  const find = (id: string) => findRecord(accounts, id, 'Account');
  const update = v.object({
    account_ids: bulkIds,
    account_type: optionalOneOf(updateTypes),
    owner_id: v.optional(clearableReference(store.users, 'User')),
    tags: v.optional(uniqueTexts),
    tags_apply_mode: optionalOneOf(['append_only', 'remove_only', 'replace']),
    custom_fields: customFields(store, 'account'),
  });
  const merge = v.object({ merge_into_account_id: required, merge_account_ids: bulkIds });
  return {
    'PATCH /accounts': (request) => {
      const input = store.style.input(request, update);
      const { account_ids, account_type: type, owner_id, custom_fields, tags_apply_mode: mode } = input;
      for (const { id, ...account } of account_ids.map(find)) {
        accounts.update(id, {
          ...given({ type, owner_id, tags: input.tags && appliedTags(account.tags, input.tags, mode) }),
          custom_fields: changedFields(account.custom_fields, custom_fields),
          updated_at: store.now(),
        });
      }
      return { success: true };
    },
    'POST /accounts/merge': (request) => {
      const { merge_into_account_id: into, merge_account_ids: ids } = store.style.input(request, merge);
      if (ids.includes(into)) throw invalid('An account cannot be merged into itself');
      const survivor = find(into);
      const merged = ids.map(find).reduce((account, other) => mergeOne(store, account, other), survivor);
      return { data: accountView(merged, store) };
    },
  };
}

function appliedTags(current: readonly string[], tags: readonly string[], mode = 'replace'): readonly string[] {
  if (mode === 'append_only') return [...new Set([...current, ...tags])];
  return mode === 'remove_only' ? current.filter((tag) => !tags.includes(tag)) : tags;
}

/** Moves the records of one account to another. Tags and custom field values are lost, as in the vendor's API. */
function mergeOne(store: PylonStore, into: AccountRecord, from: AccountRecord): AccountRecord {
  referencesIn(store).mergedAccount.move(from.id, into.id);
  store.accounts.delete(from.id);
  const isFirst = into.channels.length === 0;
  const channels = from.channels.map((channel) => ({ ...channel, is_primary: isFirst && channel.is_primary }));
  return store.accounts.put({
    ...into,
    domains: [...new Set([...into.domains, ...from.domains])],
    primary_domain: into.primary_domain || from.primary_domain,
    channels: [...into.channels, ...channels],
    external_ids: [...into.external_ids, ...from.external_ids],
    updated_at: store.now(),
  });
}
