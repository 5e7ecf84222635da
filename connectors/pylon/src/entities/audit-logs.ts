import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits, Page } from '../fields.ts';
import { filterOn, operators } from '../filter.ts';

const page = docs('audit-logs');

const schema = record(
  { id: doc(Id, 'Id of the entry.') },
  {
    action: doc(v.string(), 'What was done.'),
    action_happened_at: doc(v.string(), 'RFC 3339.'),
    actor_user_id: doc(v.string(), 'The user who did it, if it was one.'),
    actor_contact_id: doc(v.string(), 'The contact who did it, if it was one.'),
    object_type: doc(v.string(), 'What kind of record it was done to.'),
    object_id: v.string(),
    source: v.string(),
    link: v.string(),
    attributes: v.record(v.string(), v.unknown()),
    metadata: doc(v.record(v.string(), v.unknown()), 'More about it; what is in here depends on the action.'),
    created_at: doc(v.string(), 'When it was created, RFC 3339.'),
  },
);

/** One thing that someone did in Pylon. */
export interface AuditLog extends v.InferOutput<typeof schema> {}
export const AuditLog: v.GenericSchema<unknown, AuditLog> = schema;

/** Who did what. */
export const auditLogs = entity(
  {
    summary: 'Who did what in Pylon, and when.',
    key: 'id',
    sync: { operation: 'search', by: 'action_happened_at' },
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
      summary: 'Find entries of the audit log by action and time.',
      docs: page,
      rateLimit: limits.low,
      input: v.strictObject({
        filter: doc(
          v.optional(filterOn({ action: [...operators.text, ...operators.words], action_happened_at: operators.time })),
          'Which entries. Left out: all.',
        ),
        ...Page,
      }),
      item: AuditLog,
    }),
  }),
);
