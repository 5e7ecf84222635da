import * as v from 'valibot';
import { crud } from '../../../engine/crud.ts';
import { changedFields, customFields } from '../custom-fields.ts';
import { clearableReference } from '../fields.ts';
import { field, filterFields, operators } from '../filter-fields.ts';
import { paged } from '../paging.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { type CallRecordingRecord, withSlugs } from '../records/custom-field.ts';
import type { AuditLogRecord } from '../records/organisation.ts';
import { searchRoute } from '../search.ts';
import type { PylonStore } from '../store.ts';

/** What has happened: audit logs, recordings of calls, and addresses that mail has come back from. */
export function logRoutes(store: PylonStore): PylonRoutes {
  const { auditLogs, emailSuppressions, style } = store;
  const time = 'action_happened_at';
  return {
    ...crud(
      { ...style, list: paged({ time }) },
      { noun: 'Audit log', table: auditLogs, routes: { list: 'GET /audit-logs' } },
    ),
    ...searchRoute(store, {
      route: 'POST /audit-logs/search',
      table: auditLogs,
      time,
      filters: filterFields<AuditLogRecord>({
        action: field([...operators.listed, ...operators.words], ({ action }) => [action]),
        action_happened_at: 'time',
      }),
    }),
    // Added after July 2026: neither parameters nor fields are documented. Pages as the other lists do.
    ...crud(style, {
      noun: 'Email suppression',
      table: emailSuppressions,
      routes: { list: 'GET /email-suppressions', delete: 'DELETE /email-suppressions/{id}' },
    }),
    ...callRecordingRoutes(store),
  };
}

function callRecordingRoutes(store: PylonStore): PylonRoutes {
  const { callRecordings: table, accounts } = store;
  const view = ({ custom_fields, ...recording }: CallRecordingRecord) => ({
    ...recording,
    custom_fields: withSlugs(custom_fields),
  });
  return {
    ...crud(store.style, {
      noun: 'Call recording',
      table,
      view,
      routes: {
        get: 'GET /call-recordings/{id}',
        update: 'PATCH /call-recordings/{id}',
        delete: 'DELETE /call-recordings/{id}',
      },
      update: {
        input: v.object({
          account_id: v.optional(clearableReference(accounts, 'Account')),
          custom_fields: customFields(store, 'meeting'),
        }),
        changes: ({ account_id, custom_fields }, recording) => ({
          account_id,
          custom_fields: changedFields(recording.custom_fields, custom_fields),
        }),
      },
    }),
    ...searchRoute(store, {
      route: 'POST /call-recordings/search',
      table,
      view,
      limit: { default: 100, min: 1, max: 1000 },
      time: 'start_time',
      filters: filterFields<CallRecordingRecord>({
        account_id: 'listedOrUnset',
        source: 'listed',
        title: field(['equals', 'string_contains'], ({ title }) => [title]),
        start_time: 'time',
      }),
    }),
  };
}
