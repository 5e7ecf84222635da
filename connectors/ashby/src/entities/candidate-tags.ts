import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, includeArchived, SyncPage } from '../fields.ts';
import { byToken } from '../sync.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the tag.') },
  { title: doc(v.string(), 'Title of the tag.'), isArchived: v.boolean() },
);

/** A tag for candidates. */
export interface CandidateTag extends v.InferOutput<typeof schema> {}
export const CandidateTag: v.GenericSchema<unknown, CandidateTag> = schema;

const write = ['hiringProcessMetadataWrite'];

/** Tags for candidates. */
export const candidateTags = entity(
  {
    summary: 'Tags that can be added to candidates.',
    also: ['labels'],
    key: 'id',
    sync: byToken({ includeArchived: true }),
  },
  () => ({
    list: list('POST /candidateTag.list', {
      summary: 'List the tags for candidates.',
      docs: docs('candidatetaglist'),
      scopes: ['hiringProcessMetadataRead'],
      input: v.strictObject({ includeArchived, ...SyncPage }),
      item: CandidateTag,
    }),

    create: operation('POST /candidateTag.create', {
      summary:
        'Create a tag, or return the existing tag with the same title. Add it to a candidate with candidates.add_tag.',
      docs: docs('candidatetagcreate-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ title: doc(Id, 'Title of the tag.') }),
      output: CandidateTag,
    }),

    archive: operation('POST /candidateTag.archive', {
      summary: 'Archive a tag. The API cannot restore it.',
      also: ['retire', 'delete'],
      docs: docs('candidatetagarchive'),
      effect: 'destructive',
      scopes: write,
      input: v.strictObject({ tagId: doc(Id, 'ID of the tag.') }),
      output: CandidateTag,
    }),
  }),
);
