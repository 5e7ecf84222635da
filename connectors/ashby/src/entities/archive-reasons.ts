import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, includeArchived } from '../fields.ts';
import { CustomFieldValue } from '../shared-records.ts';

const schema = record(
  { id: doc(v.string(), 'Id of the reason.') },
  {
    text: doc(v.string(), 'The reason in words.'),
    reasonType: doc(v.string(), 'RejectedByCandidate, RejectedByOrg or Other.'),
    isArchived: v.boolean(),
    customFields: doc(v.array(CustomFieldValue), 'Details given when archiving; on an application only.'),
  },
);

/** A reason to archive an application. */
export interface ArchiveReason extends v.InferOutput<typeof schema> {}
export const ArchiveReason: v.GenericSchema<unknown, ArchiveReason> = schema;

/** Reasons to archive applications. */
export const archiveReasons = entity(
  { summary: 'Reasons for which applications are archived, such as a rejection.', key: 'id' },
  () => ({
    list: list('POST /archiveReason.list', {
      summary: 'List the reasons for archiving an application.',
      docs: docs('archivereasonlist-1'),
      scopes: ['hiringProcessMetadataRead'],
      input: v.strictObject({ includeArchived, cursor }),
      item: ArchiveReason,
    }),
  }),
);
