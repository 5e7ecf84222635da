import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, includeArchived, SyncPage } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'Id of the tag.') },
  { title: doc(v.string(), 'What it says.'), isArchived: v.boolean() },
);

/** A label for candidates. */
export interface CandidateTag extends v.InferOutput<typeof schema> {}
export const CandidateTag: v.GenericSchema<unknown, CandidateTag> = schema;

/** Labels for candidates. */
export const candidateTags = entity(
  { summary: 'Labels that can be put on candidates.', key: 'id', sync: { operation: 'list', by: 'syncToken' } },
  () => ({
    list: list('POST /candidateTag.list', {
      summary: 'List the tags that candidates can have.',
      docs: docs('candidatetaglist'),
      scopes: ['hiringProcessMetadataRead'],
      input: v.strictObject({ includeArchived, ...SyncPage }),
      item: CandidateTag,
    }),
  }),
);
