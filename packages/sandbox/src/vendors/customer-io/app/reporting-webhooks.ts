import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import type { ReportingWebhook } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { badRequest } from '../wire/app-errors.ts';
import { appBody, booleanField, stringField } from '../wire/body.ts';
import { recordOf } from '../wire/query.ts';
import type { Routes } from '../wire/refusal.ts';
import { webhookEvents } from './webhook-events.ts';

/** Single webhooks are answered bare, not under a key. */
export function reportingWebhookRoutes(store: Store): Routes {
  const webhookOf = (request: SandboxRequest) => recordOf(request, 'webhook_id', store.webhooks.all());
  let lastId = Math.max(0, ...store.webhooks.all().map((webhook) => webhook.id));
  return {
    'GET /v1/reporting_webhooks': () => json({ reporting_webhooks: store.webhooks.all().map(renderWebhook) }),
    'POST /v1/reporting_webhooks': (request) => {
      const webhook = readWebhook(request);
      lastId += 1;
      return json(renderWebhook(store.webhooks.insert({ ...webhook, id: lastId })));
    },
    'GET /v1/reporting_webhooks/{webhook_id}': (request) => json(renderWebhook(webhookOf(request))),
    'PUT /v1/reporting_webhooks/{webhook_id}': (request) => {
      const { id } = webhookOf(request);
      const changes = readWebhook(request);
      return json(renderWebhook(store.webhooks.update(String(id), changes) ?? { ...changes, id }));
    },
    'DELETE /v1/reporting_webhooks/{webhook_id}': (request) => {
      store.webhooks.delete(String(webhookOf(request).id));
      return { status: 200 };
    },
  };
}

function readWebhook(request: SandboxRequest): Omit<ReportingWebhook, 'id'> {
  const body = appBody(request);
  const name = stringField(body, 'name') || badRequest('name is required');
  const endpoint = stringField(body, 'endpoint') || badRequest('endpoint is required');
  if (name.length > 190) badRequest('name is limited to 190 characters');
  if (!/^https?:\/\//.test(endpoint) || !URL.canParse(endpoint)) badRequest('endpoint is invalid');
  const events: unknown = body.events;
  if (!Array.isArray(events) || events.length === 0) return badRequest('events is required');
  const unknown = events.find((event) => !webhookEvents.has(event));
  if (unknown !== undefined) badRequest(`unknown event ${String(unknown)}`);
  return {
    name,
    endpoint,
    events: events.map(String),
    disabled: booleanField(body, 'disabled') ?? false,
    fullResolution: booleanField(body, 'full_resolution') ?? false,
    withContent: booleanField(body, 'with_content') ?? false,
  };
}

function renderWebhook(webhook: ReportingWebhook): Record<string, unknown> {
  return {
    id: webhook.id,
    name: webhook.name,
    type: 'webhook',
    endpoint: webhook.endpoint,
    events: webhook.events,
    disabled: webhook.disabled,
    full_resolution: webhook.fullResolution,
    with_content: webhook.withContent,
  };
}
