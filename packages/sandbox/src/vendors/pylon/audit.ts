import { asObject } from '../../engine/body.ts';
import type { SandboxRequest } from '../../engine/emulator.ts';
import auditActions from './data/audit-actions.json' with { type: 'json' };
import { blankEntry } from './data/logs.ts';
import { textsWithin } from './named-ids.ts';
import type { PylonBody } from './pylon-body.ts';
import type { PylonStore } from './store.ts';

/**
 * What each write did, by its route. The vendor's own names of actions are not documented. Searches are no writes and are
 * not among them.
 */
const actions: Readonly<Record<string, string>> = auditActions;

/** Writes down what a request has changed; reads leave no trace. */
export function recordInAuditLog(store: PylonStore, request: SandboxRequest, response: PylonBody): void {
  const action = actions[request.route ?? ''];
  if (action === undefined) return;
  const [objectType = '', verb] = action.split('.');
  const now = store.now();
  for (const object_id of verb === 'bulk_updated' ? idsOf(request, response) : [objectIdOf(request, response)]) {
    store.auditLogs.insert({
      ...blankEntry,
      id: store.newRequestId(),
      action,
      action_happened_at: now,
      actor_user_id: store.tokenUserId,
      object_type: objectType,
      object_id,
      source: 'api',
      attributes: { method: request.method, path: request.path },
      created_at: now,
    });
  }
}

/** The objects that were changed together. */
function idsOf({ body }: SandboxRequest, { skipped_issues }: PylonBody): readonly string[] {
  const { account_ids, issue_ids, ids } = asObject(body) ?? {};
  const skipped = textsWithin(skipped_issues);
  return [...new Set(textsWithin([account_ids, issue_ids, ids]))].filter((id) => !skipped.includes(id));
}

/** The object that was returned, or else the last one that the path names. */
function objectIdOf({ params }: SandboxRequest, { data }: PylonBody): string {
  const id = asObject(data)?.id;
  return typeof id === 'string' ? id : (Object.values(params).at(-1) ?? '');
}
