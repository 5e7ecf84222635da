import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, Page } from '../fields.ts';

const schema = record(
  {},
  {
    id: v.string(),
    category: v.string(),
    description: doc(v.string(), 'Description of the action.'),
    timestamp: v.unknown(),
    actor: doc(v.unknown(), 'Who performed the action.'),
    target: doc(v.unknown(), 'What the action affected.'),
    changedFields: v.unknown(),
    parentAction: v.unknown(),
    request: doc(v.unknown(), 'Origin of the request. Its fields are null after 30 days.'),
  },
);

/** An entry of the audit log. */
export interface AuditLogEntry extends v.InferOutput<typeof schema> {}
export const AuditLogEntry: v.GenericSchema<unknown, AuditLogEntry> = schema;

/** The audit log. */
export const auditLogs = entity(
  {
    summary: 'Audit log: who changed what in the organization, including confidential jobs and projects.',
    also: ['audit trail', 'activity log', 'change history'],
    key: 'id',
    brief: ['id', 'timestamp', 'category', 'description', 'actor', 'target'],
    sync: {
      full: { operation: 'list' },
      // Days have no time zone in Ashby's documentation, and whether the first one is included is not said there.
      changed: {
        operation: 'list',
        params: { startDate: '{since}' },
        format: 'date',
        field: 'timestamp',
        order: 'descending',
        inclusive: false,
        onlyNew: true,
      },
      deletes: 'never',
    },
  },
  () => ({
    list: list('POST /auditLog.list', {
      summary:
        'List audit log entries, newest first, within at most 18 months. In closed beta: most organizations do not have access. Only the names of the response fields are documented.',
      docs: docs('auditloglist'),
      scopes: ['auditLogsRead'],
      input: v.strictObject({
        startDate: doc(v.optional(Id), 'First day to include, ISO 8601, such as 2026-10-01.'),
        endDate: doc(
          v.optional(Id),
          'Last day to include, ISO 8601, such as 2026-10-31. Must not be before startDate.',
        ),
        actorIds: doc(
          v.optional(v.pipe(v.array(Id), v.maxLength(100))),
          'Return only actions performed by these actors. At most 100 IDs.',
        ),
        targetIds: doc(
          v.optional(v.pipe(v.array(Id), v.maxLength(100))),
          'Return only actions on these records, which can be of any type, such as candidates or jobs. At most 100 IDs.',
        ),
        targetTypes: doc(
          v.optional(v.pipe(v.array(Id), v.maxLength(100))),
          "Return only actions on targets of these types. At most 100 values of Ashby's Audit Log Vocabulary; others cause an error.",
        ),
        categories: doc(
          v.optional(v.pipe(v.array(Id), v.maxLength(100))),
          "Return only actions of these categories. At most 100 values of Ashby's Audit Log Vocabulary; others cause an error.",
        ),
        ...Page,
      }),
      item: AuditLogEntry,
    }),
  }),
);
