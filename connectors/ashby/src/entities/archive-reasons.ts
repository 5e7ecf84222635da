import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, includeArchived } from '../fields.ts';
import { CustomFieldValue } from '../shared-records.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the archive reason.') },
  {
    text: doc(v.string(), 'Text of the reason.'),
    reasonType: doc(v.string(), 'RejectedByCandidate, RejectedByOrg or Other.'),
    isArchived: v.boolean(),
    customFields: doc(
      v.array(CustomFieldValue),
      'Details given when the application was archived. Present on applications only.',
    ),
  },
);

/** A reason for archiving an application. */
export interface ArchiveReason extends v.InferOutput<typeof schema> {}
export const ArchiveReason: v.GenericSchema<unknown, ArchiveReason> = schema;

/** Reasons for archiving applications. */
export const archiveReasons = entity(
  {
    summary: 'Reasons for archiving applications, such as a rejection.',
    also: ['rejection reasons', 'disposition reasons', 'withdrawal reasons'],
    key: 'id',
    sync: { full: { operation: 'list', params: { includeArchived: true } }, deletes: 'full_compare' },
  },
  () => ({
    list: list('POST /archiveReason.list', {
      summary: 'List the reasons for archiving applications.',
      docs: docs('archivereasonlist-1'),
      scopes: ['hiringProcessMetadataRead'],
      input: v.strictObject({ includeArchived, cursor }),
      item: ArchiveReason,
    }),
  }),
);
