import { textChanges, timeChanges } from '../changes.ts';
import { inputOf } from '../input.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import type { AccountHighlightRecord } from '../records/account-extras.ts';
import { missing } from '../rejection.ts';
import type { PylonStore } from '../store.ts';
import { findAccount } from './find-account.ts';

/** Highlights can be written but not read: only the answers to writes show them. */
export function accountHighlightRoutes(store: PylonStore): PylonRoutes {
  const find = (params: Readonly<Record<string, string>>): AccountHighlightRecord => {
    const account = findAccount(store, params.account_id);
    const highlight = store.accountExtras.highlights.get(params.highlight_id ?? '');
    if (highlight?.account_id !== account.id) throw missing('Account highlight');
    return highlight;
  };
  return {
    'POST /accounts/{account_id}/highlights': (request) => {
      const account = findAccount(store, request.params.account_id);
      const input = inputOf(request);
      const now = store.now();
      const highlight: AccountHighlightRecord = {
        id: store.random.uuid(),
        account_id: account.id,
        content_html: input.required('content_html'),
        expires_at: null,
        ...timeChanges(input, ['expires_at']),
        created_at: now,
        updated_at: now,
      };
      return { data: store.accountExtras.highlights.insert(highlight) };
    },
    'PATCH /accounts/{account_id}/highlights/{highlight_id}': (request) => {
      const highlight = find(request.params);
      const input = inputOf(request);
      const changes = { ...textChanges(input, ['content_html']), ...timeChanges(input, ['expires_at']) };
      return { data: store.accountExtras.highlights.update(highlight.id, { ...changes, updated_at: store.now() }) };
    },
    'DELETE /accounts/{account_id}/highlights/{highlight_id}': ({ params }) => {
      store.accountExtras.highlights.delete(find(params).id);
      return { data: { success: true } };
    },
  };
}
