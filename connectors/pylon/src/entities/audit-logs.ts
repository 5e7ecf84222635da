import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits, Page } from '../fields.ts';
import { filterOn, operators } from '../filter.ts';

const page = docs('audit-logs');

const schema = record(
  { id: doc(Id, 'ID of the audit log entry.') },
  {
    action: doc(v.string(), 'Action that was performed.'),
    action_happened_at: doc(v.string(), 'Time of the action (RFC 3339).'),
    actor_user_id: doc(v.string(), 'ID of the user who performed the action, if it was a user.'),
    actor_contact_id: doc(v.string(), 'ID of the contact who performed the action, if it was a contact.'),
    object_type: doc(v.string(), 'Type of the record that the action affected.'),
    object_id: v.string(),
    source: v.string(),
    link: v.string(),
    attributes: v.record(v.string(), v.unknown()),
    metadata: doc(v.record(v.string(), v.unknown()), 'Further details. The fields depend on the action.'),
    created_at: doc(v.string(), 'Creation time (RFC 3339).'),
  },
);

/** An entry of the audit log: one action in Pylon. */
export interface AuditLog extends v.InferOutput<typeof schema> {}
export const AuditLog: v.GenericSchema<unknown, AuditLog> = schema;

/** The audit log. */
export const auditLogs = entity(
  {
    summary: 'Audit log of actions by users and contacts in Pylon.',
    also: ['audit trail', 'activity log', 'change history'],
    key: 'id',
    brief: [
      'id',
      'action',
      'action_happened_at',
      'actor_user_id',
      'actor_contact_id',
      'object_type',
      'object_id',
      'source',
      'link',
    ],
    sync: {
      full: { operation: 'list' },
      changed: {
        operation: 'search',
        params: { filter: { field: 'action_happened_at', operator: 'time_is_after', value: '{since}' } },
        format: 'rfc3339',
        field: 'action_happened_at',
        order: 'unordered',
        inclusive: false,
        onlyNew: true,
      },
      // Entries are not deleted. How long Pylon keeps them is not documented.
      deletes: 'never',
    },
  },
  () => ({
    list: list('GET /audit-logs', {
      summary: 'List all entries of the audit log.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ ...Page }),
      item: AuditLog,
    }),

    search: list('POST /audit-logs/search', {
      summary: 'Search the audit log by action and time.',
      also: ['who deleted', 'who removed', 'who changed'],
      docs: page,
      rateLimit: limits.low,
      input: v.strictObject({
        filter: doc(
          v.optional(filterOn({ action: [...operators.text, ...operators.words], action_happened_at: operators.time })),
          'Filter on entries. Default: all entries.',
        ),
        ...Page,
      }),
      example: { filter: { field: 'action', operator: 'string_contains', value: 'issue' } },
      item: AuditLog,
    }),
  }),
);
