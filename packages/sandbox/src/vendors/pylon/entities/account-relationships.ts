import { requireKnown, requireOneOf } from '../changes.ts';
import { inputOf } from '../input.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import type { AccountRelationshipRecord } from '../records/account-extras.ts';
import { duplicate, invalid, missing } from '../rejection.ts';
import type { PylonStore } from '../store.ts';
import { findAccount } from './find-account.ts';

export function accountRelationshipRoutes(store: PylonStore): PylonRoutes {
  return {
    // The only path of the three with the singular.
    'POST /accounts/{account_id}/relationship': (request) => {
      const child = findAccount(store, request.params.account_id);
      const input = inputOf(request);
      const parent = requireKnown(store.accounts, input.required('related_object_id'), 'Account');
      const type = input.required('relationship_type');
      requireOneOf('relationship_type', type, ['parent_account', 'partner_account']);
      if (parent.id === child.id) throw invalid('An account cannot be related to itself');
      const same = findSame(store, child.id, parent.id);
      if (same) throw duplicate('Account relationship already exists', same.id);
      return { data: relate(store, child.id, parent.id, type) };
    },
    'GET /accounts/{account_id}/relationships': ({ params }) => {
      const { id } = findAccount(store, params.account_id);
      return { data: store.accountExtras.relationships.filter(({ child_account_id }) => child_account_id === id) };
    },
    'DELETE /accounts/{account_id}/relationships/{relationship_id}': ({ params }) => {
      const account = findAccount(store, params.account_id);
      const relationship = store.accountExtras.relationships.get(params.relationship_id ?? '');
      const ends = [relationship?.child_account_id, relationship?.parent_account_id];
      if (!relationship || !ends.includes(account.id)) throw missing('Account relationship');
      store.accountExtras.relationships.delete(relationship.id);
      return { data: relationship };
    },
  };
}

/** Relates the accounts of `subaccount_ids` to the one that is written; under a partner they are associated accounts. */
export function relateSubaccounts(
  store: PylonStore,
  parent: { readonly id: string; readonly type: string },
  ids: readonly string[],
): void {
  for (const id of ids) {
    if (findSame(store, id, parent.id)) continue;
    relate(store, id, parent.id, parent.type === 'partner' ? 'partner_account' : 'parent_account');
  }
}

function relate(store: PylonStore, childId: string, parentId: string, type: string): AccountRelationshipRecord {
  const now = store.now();
  return store.accountExtras.relationships.insert({
    id: store.random.uuid(),
    relationship_type: type,
    child_account_id: childId,
    parent_account_id: parentId,
    related_object_id: parentId,
    created_at: now,
    updated_at: now,
  });
}

function findSame(store: PylonStore, childId: string, parentId: string): AccountRelationshipRecord | undefined {
  return store.accountExtras.relationships.find(
    ({ child_account_id, parent_account_id }) => child_account_id === childId && parent_account_id === parentId,
  );
}
