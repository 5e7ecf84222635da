import { asObject } from '../../engine/body.ts';
import type { SandboxRequest } from '../../engine/emulator.ts';
import auditActions from './data/audit-actions.json' with { type: 'json' };
import { blankEntry } from './data/logs.ts';
import { textsWithin } from './named-ids.ts';
import type { PylonBody } from './pylon-body.ts';
import type { PylonStore } from './store.ts';

/**
 * The action of each write, by its route. The vendor does not document its names of actions. Searches are not writes and
 * have no action.
 */
const actions: Readonly<Record<string, string>> = auditActions;

/** Logs the changes of a request; reads are not logged. */
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

/** Returns the ids of the objects that a bulk operation changed. */
function idsOf({ body }: SandboxRequest, { skipped_issues }: PylonBody): readonly string[] {
  const { account_ids, issue_ids, ids } = asObject(body) ?? {};
  const skipped = textsWithin(skipped_issues);
  return [...new Set(textsWithin([account_ids, issue_ids, ids]))].filter((id) => !skipped.includes(id));
}

/** Returns the id of the returned object, or else the last id in the path. */
function objectIdOf({ params }: SandboxRequest, { data }: PylonBody): string {
  const id = asObject(data)?.id;
  return typeof id === 'string' ? id : (Object.values(params).at(-1) ?? '');
}
