import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, includeArchived, SyncPage } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'Id of the tag.') },
  { title: doc(v.string(), 'What it says.'), isArchived: v.boolean() },
);

/** A label for candidates. */
export interface CandidateTag extends v.InferOutput<typeof schema> {}
export const CandidateTag: v.GenericSchema<unknown, CandidateTag> = schema;

const write = ['hiringProcessMetadataWrite'];

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

    create: operation('POST /candidateTag.create', {
      summary:
        'Create a tag, or get the one that has this title already. Put it on a candidate with candidates.addTag.',
      docs: docs('candidatetagcreate-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ title: doc(Id, 'What it says.') }),
      output: CandidateTag,
    }),

    archive: operation('POST /candidateTag.archive', {
      summary: 'Archive a tag. The API cannot bring it back.',
      docs: docs('candidatetagarchive'),
      effect: 'destructive',
      scopes: write,
      input: v.strictObject({ tagId: doc(Id, 'Id of the tag.') }),
      output: CandidateTag,
    }),
  }),
);
