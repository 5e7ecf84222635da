import * as v from 'valibot';
import { restRoutes } from '../../../engine/crud.ts';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { entityRoutes } from '../entity.ts';
import {
  anyBody,
  clearableReference,
  clearableTime,
  oneOf,
  optionalText,
  reference,
  required,
  text,
} from '../fields.ts';
import { bare, whole } from '../paging.ts';
import { duplicate, invalid, missing } from '../rejection.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';

const success = () => ({ data: { success: true } });

/** Creates the routes of accounts' highlights, activities and notes. */
export function accountExtraRoutes(store: PylonStore): PylonRoutes {
  return { ...highlightRoutes(store), ...activityRoutes(store), ...noteRoutes(store) };
}

/** Highlights can only be written: no operation reads them, and only responses to writes show them. */
function highlightRoutes(store: PylonStore): PylonRoutes {
  const accountOf = ({ params }: SandboxRequest) => store.findAccount(params.account_id).id;
  return entityRoutes(store, {
    style: { deleted: success },
    noun: 'Account highlight',
    table: store.highlights,
    routes: restRoutes('/accounts/{account_id}/highlights/{highlight_id}', ['create', 'update', 'delete']),
    below: { account_id: accountOf },
    create: {
      input: v.object({ content_html: required, expires_at: v.optional(clearableTime, '') }),
      record: (input, request) => ({ ...input, account_id: accountOf(request) }),
    },
    update: {
      input: v.object({ content_html: v.optional(text), expires_at: v.optional(clearableTime) }),
      changes: (input) => input,
    },
  });
}

/** Creates the activity routes. Listing was added after July 2026; neither parameters nor fields are documented. */
function activityRoutes(store: PylonStore): PylonRoutes {
  const { activityTypes, random } = store;
  return {
    'GET /activity-types': () => whole({ records: activityTypes.all(), view: (type) => type }),
    ...entityRoutes(store, {
      style: { one: success },
      pages: { time: 'happened_at' },
      noun: 'Activity',
      table: store.activities,
      routes: restRoutes('/accounts/{id}/activities/{activity_id}', ['list', 'create']),
      stamped: false,
      below: { account_id: ({ params }) => store.findAccount(params.id).id },
      create: {
        input: v.object({
          slug: required,
          body_html: v.optional(text, ''),
          contact_id: v.optional(clearableReference(store.contacts, 'Contact'), ''),
          user_id: v.optional(clearableReference(store.users, 'User'), ''),
          link: v.optional(text, ''),
          link_text: optionalText,
          happened_at: v.optional(clearableTime, ''),
        }),
        record: ({ link, link_text = 'Open link', happened_at, ...input }, { params }) => {
          if (!activityTypes.find(({ slug }) => slug === input.slug)) {
            throw invalid(`Activity type not found: ${input.slug}`);
          }
          return {
            ...input,
            id: random.uuid(),
            account_id: store.findAccount(params.id).id,
            link: link || null,
            link_text: link === '' ? null : link_text,
            happened_at: happened_at ?? store.now(),
            created_at: store.now(),
          };
        },
      },
    }),
  };
}

/** Creates the note routes. Added after July 2026, without documented fields: any object is stored and returned as a note. */
function noteRoutes(store: PylonStore): PylonRoutes {
  /** Returns the notebook block of an account, which has the account's id. */
  const blockOf = ({ params }: SandboxRequest): string => {
    const { id } = store.findAccount(params.account_id);
    if (params.id !== id) throw missing('Notebook block');
    return id;
  };
  return entityRoutes(store, {
    noun: 'Note',
    table: store.notes,
    view: ({ fields, ...known }) => ({ ...fields, ...known }),
    routes: restRoutes('/accounts/{account_id}/notebook-blocks/{id}/notes/{note_id}', ['list', 'create']),
    below: { notebook_block_id: blockOf },
    create: {
      input: anyBody,
      record: (fields, request) => {
        const block = blockOf(request);
        return { account_id: block, notebook_block_id: block, fields };
      },
    },
  });
}

export function accountRelationshipRoutes(store: PylonStore): PylonRoutes {
  return entityRoutes(store, {
    style: { list: bare, deleted: (data) => ({ data }) },
    noun: 'Account relationship',
    table: store.relationships,
    routes: {
      // Only this one of the three paths uses the singular.
      create: 'POST /accounts/{account_id}/relationship',
      list: 'GET /accounts/{account_id}/relationships',
      delete: 'DELETE /accounts/{account_id}/relationships/{relationship_id}',
    },
    // Relationships are listed only for the child, but can be deleted from either account.
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

/** Relates the accounts of `subaccount_ids` to the given one; those of a partner are associated accounts. */
export function relateSubaccounts(
  store: PylonStore,
  parent: { readonly id: string; readonly type: string },
  ids: readonly string[],
): void {
  const type = parent.type === 'partner' ? 'partner_account' : 'parent_account';
  for (const id of ids) {
    if (findSame(store, id, parent.id)) continue;
    store.relationships.insert({ ...store.style.created(store.relationships), ...relationship(id, parent.id, type) });
  }
}

const relationship = (child_account_id: string, parent_account_id: string, relationship_type: string) => ({
  relationship_type,
  child_account_id,
  parent_account_id,
  related_object_id: parent_account_id,
});

function findSame({ relationships }: PylonStore, childId: string, parentId: string) {
  return relationships.find(
    ({ child_account_id, parent_account_id }) => child_account_id === childId && parent_account_id === parentId,
  );
}
