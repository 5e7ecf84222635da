import * as v from 'valibot';
import { crud, restRoutes } from '../../../engine/crud.ts';
import eventsByObject from '../data/webhook-events.json' with { type: 'json' };
import { flag, link, listOf, required } from '../fields.ts';
import type { Store } from '../store/store.ts';
import { appStyle, type Routes } from './style.ts';

const events = Object.entries(eventsByObject).flatMap(([object, names]) => names.map((name) => `${object}_${name}`));

const input = v.object({
  name: v.pipe(required, v.maxLength(190, 'is limited to 190 characters')),
  endpoint: v.pipe(link, v.regex(/^https?:\/\//, 'is invalid')),
  events: listOf(v.picklist(events, (issue) => `unknown event ${String(issue.input)}`)),
  disabled: v.nullish(flag, false),
  full_resolution: v.nullish(flag, false),
  with_content: v.nullish(flag, false),
});

/** Creates the routes of reporting webhooks. Single webhooks are returned without an envelope. */
export function reportingWebhookRoutes(store: Store): Routes {
  const { webhooks } = store;
  return crud(
    { ...appStyle(store.now), deleted: () => ({ status: 200 }) },
    {
      noun: 'Webhook',
      many: 'reporting_webhooks',
      table: webhooks,
      stamped: false,
      routes: restRoutes('/v1/reporting_webhooks/{webhook_id}', ['list', 'create', 'get', 'update', 'delete'], 'PUT'),
      create: { input, record: (given) => ({ ...given, id: webhooks.nextNumber(), type: 'webhook' }) },
      update: { input, changes: (given) => given },
    },
  );
}
