import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, Page } from '../fields.ts';

const schema = record(
  {},
  {
    id: v.string(),
    category: v.string(),
    description: doc(v.string(), 'What was done, in words.'),
    timestamp: v.unknown(),
    actor: doc(v.unknown(), 'Who did it.'),
    target: doc(v.unknown(), 'What it was done to.'),
    changedFields: v.unknown(),
    parentAction: v.unknown(),
    request: doc(v.unknown(), 'Where it came from; its fields are null after 30 days.'),
  },
);

/** Something that was done in Ashby. */
export interface AuditLogEntry extends v.InferOutput<typeof schema> {}
export const AuditLogEntry: v.GenericSchema<unknown, AuditLogEntry> = schema;

/** The audit log. */
export const auditLogs = entity(
  { summary: 'The audit log: who changed what in the organization, confidential jobs and projects too.', key: 'id' },
  () => ({
    list: list('POST /auditLog.list', {
      summary:
        'List entries of the audit log, newest first, within at most 18 months. A closed beta: most organizations cannot use it, and of the answer only the names of the fields are documented.',
      docs: docs('auditloglist'),
      scopes: ['auditLogsRead'],
      input: v.strictObject({
        startDate: doc(v.optional(Id), 'First day, ISO 8601.'),
        endDate: doc(v.optional(Id), 'Last day, ISO 8601; not before startDate.'),
        actorIds: doc(v.optional(v.pipe(v.array(Id), v.maxLength(100))), 'Only what these did; at most 100.'),
        targetIds: doc(v.optional(v.pipe(v.array(Id), v.maxLength(100))), 'Only what was done to these; at most 100.'),
        targetTypes: doc(
          v.optional(v.pipe(v.array(Id), v.maxLength(100))),
          "Only what was done to these kinds of things; at most 100, words of Ashby's Audit Log Vocabulary, others are an error.",
        ),
        categories: doc(
          v.optional(v.pipe(v.array(Id), v.maxLength(100))),
          "Only these categories; at most 100, words of Ashby's Audit Log Vocabulary, others are an error.",
        ),
        ...Page,
      }),
      item: AuditLogEntry,
    }),
  }),
);
