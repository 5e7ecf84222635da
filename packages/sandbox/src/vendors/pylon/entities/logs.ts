import * as v from 'valibot';
import { restRoutes } from '../../../engine/crud.ts';
import { changedFields, customFields } from '../custom-fields.ts';
import { entityRoutes } from '../entity.ts';
import { clearableReference } from '../fields.ts';
import { operators } from '../filter-fields.ts';
import { withSlugs } from '../records/custom-field.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';

/** Creates the routes of audit logs, call recordings and suppressed email addresses. */
export function logRoutes(store: PylonStore): PylonRoutes {
  const { auditLogs, emailSuppressions } = store;
  return {
    ...entityRoutes(store, {
      noun: 'Audit log',
      table: auditLogs,
      pages: { time: 'action_happened_at' },
      routes: { list: 'GET /audit-logs' },
      search: {
        route: 'POST /audit-logs/search',
        filters: { action: [...operators.listed, ...operators.words], action_happened_at: 'time' },
      },
    }),
    // Added after July 2026. Neither parameters nor fields are documented, so the list has pages like the others.
    ...entityRoutes(store, {
      noun: 'Email suppression',
      table: emailSuppressions,
      routes: restRoutes('/email-suppressions/{id}', ['list', 'delete']),
    }),
    ...callRecordingRoutes(store),
  };
}

function callRecordingRoutes(store: PylonStore): PylonRoutes {
  return entityRoutes(store, {
    noun: 'Call recording',
    table: store.callRecordings,
    view: ({ custom_fields, ...recording }) => ({ ...recording, custom_fields: withSlugs(custom_fields) }),
    pages: { limit: { default: 100, min: 1, max: 1000 }, time: 'start_time' },
    routes: restRoutes('/call-recordings/{id}', ['get', 'update', 'delete']),
    search: {
      route: 'POST /call-recordings/search',
      filters: {
        account_id: 'listedOrUnset',
        source: 'listed',
        title: ['equals', 'string_contains'],
        start_time: 'time',
      },
    },
    update: {
      input: v.object({
        account_id: v.optional(clearableReference(store.accounts, 'Account')),
        custom_fields: customFields(store, 'meeting'),
      }),
      changes: ({ account_id, custom_fields }, recording) => ({
        account_id,
        custom_fields: changedFields(recording.custom_fields, custom_fields),
      }),
    },
  });
}
