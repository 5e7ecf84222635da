import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, includeArchived } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the source.') },
  {
    title: v.string(),
    isArchived: v.boolean(),
    sourceType: doc(
      record({}, { id: v.string(), title: v.string(), isArchived: v.boolean() }),
      'Type of the source, such as Inbound.',
    ),
  },
);

/** The source of a candidate or an application. */
export interface Source extends v.InferOutput<typeof schema> {}
export const Source: v.GenericSchema<unknown, Source> = schema;

/** Sources of candidates and applications. */
export const sources = entity(
  {
    summary: 'Sources of candidates and applications, such as a job board or a referral.',
    also: ['channels', 'attribution', 'origin'],
    key: 'id',
    sync: { full: { operation: 'list', params: { includeArchived: true } }, deletes: 'full_compare' },
  },
  () => ({
    list: list('POST /source.list', {
      summary: 'List the sources of candidates and applications.',
      docs: docs('sourcelist-1'),
      scopes: ['hiringProcessMetadataRead'],
      input: v.strictObject({ includeArchived, cursor }),
      item: Source,
    }),
  }),
);
