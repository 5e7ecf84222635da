import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { linksReply, metricsReply } from '../metrics/answers.ts';
import { renderAction } from '../render/template.ts';
import type { Broadcast } from '../store/campaign.ts';
import type { Store } from '../store/store.ts';
import { recordOf } from '../wire/query.ts';
import type { Routes } from '../wire/refusal.ts';
import { actionRoutes } from './actions.ts';
import { deliveriesReply } from './deliveries.ts';

export function broadcastRoutes(store: Store): Routes {
  const broadcastOf = (request: SandboxRequest) => recordOf(request, 'broadcast_id', store.broadcasts);
  const sentBy = (broadcast: Broadcast) => store.deliveries.all().filter((one) => one.broadcastId === broadcast.id);
  return {
    'GET /v1/broadcasts': () => json({ broadcasts: store.broadcasts.map(renderBroadcast) }),
    'GET /v1/broadcasts/{broadcast_id}': (request) => json({ broadcast: renderBroadcast(broadcastOf(request)) }),
    'GET /v1/broadcasts/{broadcast_id}/actions': (request) => {
      const broadcast = broadcastOf(request);
      const owner = { broadcast_id: broadcast.id };
      return json({
        actions: broadcast.actions.map((action) => renderAction(store, action, owner, broadcast.actions)),
      });
    },
    ...actionRoutes(store, 'broadcasts', 'broadcast_id'),
    'GET /v1/broadcasts/{broadcast_id}/metrics': (request) =>
      metricsReply(request, store.now(), sentBy(broadcastOf(request))),
    'GET /v1/broadcasts/{broadcast_id}/metrics/links': (request) => {
      const broadcast = broadcastOf(request);
      return linksReply(request, store.now(), sentBy(broadcast), broadcast.actions);
    },
    'GET /v1/broadcasts/{broadcast_id}/messages': (request) => {
      const { id } = broadcastOf(request);
      return deliveriesReply(store, request, (delivery) => delivery.broadcastId === id);
    },
    'GET /v1/broadcasts/{broadcast_id}/triggers': (request) => {
      const { triggers } = broadcastOf(request);
      return json({
        triggers: triggers.map((trigger) => ({
          id: trigger.id,
          broadcast_id: trigger.broadcastId,
          created_at: trigger.created,
          processed_at: trigger.processed,
        })),
      });
    },
  };
}

function renderBroadcast(broadcast: Broadcast): Record<string, unknown> {
  return {
    id: broadcast.id,
    deduplicate_id: `${broadcast.id}:${broadcast.updated}`,
    name: broadcast.name,
    type: 'triggered_broadcast',
    state: broadcast.state,
    active: broadcast.state === 'running',
    created: broadcast.created,
    updated: broadcast.updated,
    tags: broadcast.tags,
    actions: broadcast.actions.map((action) => ({ id: action.id, type: action.type })),
    msg_template_ids: broadcast.actions.map((action) => ({ id: action.templateId, type: action.type })),
  };
}
