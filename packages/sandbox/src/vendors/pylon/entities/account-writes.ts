import { requireKnown } from '../changes.ts';
import { withCustomFields } from '../custom-field-input.ts';
import { type Input, inputOf } from '../input.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { type AccountRecord, accountView } from '../records/account.ts';
import { invalid, missing } from '../rejection.ts';
import type { PylonStore } from '../store.ts';
import { accountChanges, ownerChange } from './account-input.ts';
import { relateSubaccounts } from './account-relationships.ts';
import { findAccount } from './find-account.ts';

const createTypes = ['customer', 'internal', 'community', 'partner'];
const updateTypes = ['customer', 'partner'];
const applyModes = ['append_only', 'remove_only', 'replace'];

export function accountWriteRoutes(store: PylonStore): PylonRoutes {
  return {
    'POST /accounts': (request) => {
      const input = inputOf(request);
      const now = store.now();
      const account: AccountRecord = {
        id: store.random.uuid(),
        name: input.required('name'),
        type: typeFrom(input, createTypes) ?? 'customer',
        domains: [],
        primary_domain: '',
        owner_id: null,
        tags: [],
        custom_fields: {},
        external_ids: [],
        channels: [],
        crm: [],
        is_disabled: false,
        latest_customer_activity_time: null,
        created_at: now,
        updated_at: now,
        ...accountChanges(input, undefined, store),
      };
      const subaccounts = subaccountsFrom(input, store);
      store.accounts.insert(account);
      relateSubaccounts(store, account, subaccounts);
      return { data: accountView(account, store) };
    },
    'PATCH /accounts/{id}': (request) => {
      const account = findAccount(store, request.params.id);
      const input = inputOf(request);
      const type = typeFrom(input, updateTypes);
      const changed: AccountRecord = {
        ...account,
        ...accountChanges(input, account, store),
        ...(type !== undefined && { type }),
        updated_at: store.now(),
      };
      relateSubaccounts(store, changed, subaccountsFrom(input, store));
      store.accounts.update(account.id, changed);
      return { data: accountView(changed, store) };
    },
    'PATCH /accounts': (request) => updateSeveral(inputOf(request), store),
    'DELETE /accounts/{id}': ({ params }) => {
      const { id } = findAccount(store, params.id);
      store.accounts.delete(id);
      for (const contact of store.contacts.filter(({ account_id }) => account_id === id)) {
        store.contacts.update(contact.id, { account_id: null });
      }
      for (const issue of store.issues.filter(({ account_id }) => account_id === id)) {
        store.issues.update(issue.id, { account_id: null });
      }
      const { relationships } = store.accountExtras;
      for (const link of relationships.filter(
        ({ child_account_id: child, parent_account_id: parent }) => child === id || parent === id,
      )) {
        relationships.delete(link.id);
      }
      return {};
    },
  };
}

function subaccountsFrom(input: Input, store: PylonStore): readonly string[] {
  const ids = input.texts('subaccount_ids') ?? [];
  for (const id of ids) requireKnown(store.accounts, id, 'Account');
  return ids;
}

function updateSeveral(input: Input, store: PylonStore): { success: true } {
  const ids = input.texts('account_ids') ?? [];
  if (ids.length < 1 || ids.length > 100) throw invalid('account_ids must have between 1 and 100 entries');
  const mode = input.text('tags_apply_mode') || 'replace';
  if (!applyModes.includes(mode)) throw invalid(`tags_apply_mode must be one of ${applyModes.join(', ')}`);
  const type = typeFrom(input, updateTypes);
  const tags = input.texts('tags');
  const owner = ownerChange(input, store);

  // Everything is checked before anything is changed.
  const changes = ids.map((id) => {
    const account = store.accounts.get(id);
    if (!account) throw missing('Account');
    return {
      ...owner,
      id,
      ...(type !== undefined && { type }),
      ...(tags && { tags: appliedTags(account.tags, tags, mode) }),
      custom_fields: withCustomFields(account.custom_fields, input, 'account', store),
      updated_at: store.now(),
    };
  });
  for (const change of changes) store.accounts.update(change.id, change);
  return { success: true };
}

function appliedTags(current: readonly string[], tags: readonly string[], mode: string): readonly string[] {
  if (mode === 'append_only') return [...new Set([...current, ...tags])];
  return mode === 'remove_only' ? current.filter((tag) => !tags.includes(tag)) : [...new Set(tags)];
}

function typeFrom(input: Input, allowed: readonly string[]): string | undefined {
  const type = input.text('account_type') || undefined;
  if (type !== undefined && !allowed.includes(type)) throw invalid(`account_type must be one of ${allowed.join(', ')}`);
  return type;
}
