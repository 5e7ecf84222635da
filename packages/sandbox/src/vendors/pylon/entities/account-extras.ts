import * as v from 'valibot';
import { restRoutes } from '../../../engine/crud.ts';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { entityRoutes } from '../entity.ts';
import { anyBody, clearableReference, clearableTime, optionalText, required, text } from '../fields.ts';
import { whole } from '../paging.ts';
import { invalid, missing } from '../rejection.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';

const success = () => ({ data: { success: true } });

/** What hangs on accounts: highlights, activities and notes. */
export function accountExtraRoutes(store: PylonStore): PylonRoutes {
  return { ...highlightRoutes(store), ...activityRoutes(store), ...noteRoutes(store) };
}

/** Highlights can be written but not read: only the responses to writes show them. */
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

/** Listing activities was added after July 2026: neither parameters nor fields are documented. */
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

/** Added after July 2026, fields not documented: any object is taken as a note and returned again. */
function noteRoutes(store: PylonStore): PylonRoutes {
  /** Each account has one block, which has the account's id. */
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
