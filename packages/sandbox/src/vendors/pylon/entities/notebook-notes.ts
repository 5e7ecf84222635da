import { inputOf } from '../input.ts';
import { pageFromQuery, pageOf, position } from '../paging.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import type { NotebookNoteRecord } from '../records/account-extras.ts';
import { missing } from '../rejection.ts';
import type { PylonStore } from '../store.ts';
import { findAccount } from './find-account.ts';

/** Added after July 2026, fields not documented: any object is taken as a note and answered again. */
export function notebookNoteRoutes(store: PylonStore): PylonRoutes {
  /** Each account has one block, which has the account's ID. */
  const blockOf = (params: Readonly<Record<string, string>>): string => {
    const { id } = findAccount(store, params.account_id);
    if (params.id !== id) throw missing('Notebook block');
    return id;
  };
  return {
    'GET /accounts/{account_id}/notebook-blocks/{id}/notes': ({ params, query }) => {
      const block = blockOf(params);
      const notes = store.accountExtras.notes.filter(({ notebook_block_id }) => notebook_block_id === block);
      const page = pageOf(notes, pageFromQuery(query), position);
      return { data: page.records.map(noteView), pagination: page.pagination };
    },
    'POST /accounts/{account_id}/notebook-blocks/{id}/notes': (request) => {
      const block = blockOf(request.params);
      const now = store.now();
      const note: NotebookNoteRecord = {
        id: store.random.uuid(),
        account_id: block,
        notebook_block_id: block,
        fields: inputOf(request).raw,
        created_at: now,
        updated_at: now,
      };
      return { data: noteView(store.accountExtras.notes.insert(note)) };
    },
  };
}

function noteView({ fields, ...known }: NotebookNoteRecord): Record<string, unknown> {
  return { ...fields, ...known };
}
