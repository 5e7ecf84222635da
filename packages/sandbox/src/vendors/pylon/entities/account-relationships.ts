import * as v from 'valibot';
import { entityRoutes } from '../entity.ts';
import { oneOf, reference } from '../fields.ts';
import { bare } from '../paging.ts';
import type { RelationshipRecord } from '../records/account.ts';
import { duplicate, invalid } from '../rejection.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';

export function accountRelationshipRoutes(store: PylonStore): PylonRoutes {
  return entityRoutes(store, {
    style: { list: bare, deleted: (data) => ({ data }) },
    noun: 'Account relationship',
    table: store.relationships,
    routes: {
      // The only path of the three with the singular.
      create: 'POST /accounts/{account_id}/relationship',
      list: 'GET /accounts/{account_id}/relationships',
      delete: 'DELETE /accounts/{account_id}/relationships/{relationship_id}',
    },
    // They are listed at the child only, but can be deleted from both ends.
    scope: ({ method, params }) => {
      const { id } = store.findAccount(params.account_id);
      return (other) => other.child_account_id === id || (method === 'DELETE' && other.parent_account_id === id);
    },
    create: {
      input: v.object({
        related_object_id: reference(store.accounts, 'Account'),
        relationship_type: oneOf(['parent_account', 'partner_account']),
      }),
      record: ({ related_object_id: parentId, relationship_type }, { params }) => {
        const { id } = store.findAccount(params.account_id);
        if (parentId === id) throw invalid('An account cannot be related to itself');
        const same = findSame(store, id, parentId);
        if (same) throw duplicate('Account relationship already exists', same.id);
        return relationship(id, parentId, relationship_type);
      },
    },
  });
}

/** Relates the accounts of `subaccount_ids` to the one that is written; under a partner they are associated accounts. */
export function relateSubaccounts(
  store: PylonStore,
  parent: { readonly id: string; readonly type: string },
  ids: readonly string[],
): void {
  const type = parent.type === 'partner' ? 'partner_account' : 'parent_account';
  for (const id of ids) {
    if (findSame(store, id, parent.id)) continue;
    store.relationships.insert({ ...store.style.created(), ...relationship(id, parent.id, type) });
  }
}

const relationship = (child_account_id: string, parent_account_id: string, relationship_type: string) => ({
  relationship_type,
  child_account_id,
  parent_account_id,
  related_object_id: parent_account_id,
});

function findSame({ relationships }: PylonStore, childId: string, parentId: string): RelationshipRecord | undefined {
  return relationships.find(
    ({ child_account_id, parent_account_id }) => child_account_id === childId && parent_account_id === parentId,
  );
}
