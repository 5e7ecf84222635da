import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import type { Broadcast, Trigger } from '../store/campaign.ts';
import type { Person } from '../store/person.ts';
import type { Store } from '../store/store.ts';
import { appError, badRequest, notFound } from '../wire/app-errors.ts';
import { appBody, type Fields } from '../wire/body.ts';
import { pageOf } from '../wire/page.ts';
import { recordOf } from '../wire/query.ts';
import type { Routes } from '../wire/refusal.ts';
import { sendTemplate } from './send/send-template.ts';
import { readAudience } from './trigger-audience.ts';

/** Runs of broadcasts. Their paths lie under campaigns. */
export function triggerRoutes(store: Store): Routes {
  const broadcastOf = (request: SandboxRequest) => recordOf(request, 'broadcast_id', store.broadcasts);
  const triggerOf = (request: SandboxRequest) => recordOf(request, 'trigger_id', broadcastOf(request).triggers);
  return {
    'POST /v1/campaigns/{broadcast_id}/triggers': (request) => {
      const broadcast = broadcastOf(request);
      const body = request.body === undefined ? {} : appBody(request);
      if (broadcast.state !== 'running') badRequest('broadcast is not active');
      const audience = readAudience(store, broadcast, body);
      const failed = audience.errors.length > 0;
      const trigger: Trigger = {
        id: broadcast.triggers.length + 1,
        broadcastId: broadcast.id,
        created: store.now(),
        processed: store.now(),
        filter: audience.kind === 'recipients' ? body.recipients : null,
        dataFile: audience.kind === 'data_file_url',
        errors: audience.errors,
      };
      broadcast.triggers.push(trigger);
      if (failed) {
        return appError(
          422,
          `Errors were found while processing per user data (ids, emails or json data). More detail available from the errors endpoint for trigger ${trigger.id}`,
          { source: { pointer: `/data/attributes/${audience.kind}` } },
        );
      }
      for (const { person, data } of audience.recipients) sendTo(store, broadcast, trigger, person, data);
      return json({ id: trigger.id });
    },
    'GET /v1/campaigns/{broadcast_id}/triggers/{trigger_id}': (request) => {
      const broadcast = broadcastOf(request);
      const trigger = triggerOf(request);
      const sent = store.deliveries
        .all()
        .filter((delivery) => delivery.broadcastId === broadcast.id && delivery.triggerId === trigger.id);
      return json({
        id: String(trigger.id),
        broadcast_id: broadcast.id,
        created_at: trigger.created,
        processed_at: trigger.processed,
        recipients_count: new Set(sent.map((delivery) => delivery.cioId)).size,
        workflow_action_ids: broadcast.actions.map((action) => action.id),
        data_file_position: 0,
        data_file_processed: trigger.dataFile,
        data_file_error_count: trigger.errors.length,
        recipients_filter: trigger.filter,
      });
    },
    'GET /v1/campaigns/{broadcast_id}/triggers/{trigger_id}/errors': (request) => {
      const { errors } = triggerOf(request) ?? notFound();
      const page = pageOf(request, errors, { defaultLimit: 50, maxLimit: 1000, key: (error) => error });
      return json({ errors: page.items, next: page.next });
    },
  };
}

function sendTo(store: Store, broadcast: Broadcast, trigger: Trigger, person: Person, data: Fields): void {
  const language = person.attributes.get('language');
  for (const action of broadcast.actions) {
    if (action.translationOf !== undefined) continue;
    const translation = broadcast.actions.find((one) => one.translationOf === action.id && one.language === language);
    const chosen = translation ?? action;
    const origin = { actionId: chosen.id, broadcastId: broadcast.id, triggerId: trigger.id };
    sendTemplate(store, person, chosen, origin, data);
  }
}
