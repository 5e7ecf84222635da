import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, includeArchived } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'Id of the source.') },
  {
    title: v.string(),
    isArchived: v.boolean(),
    sourceType: doc(
      record({}, { id: v.string(), title: v.string(), isArchived: v.boolean() }),
      'The group that it is in, such as Inbound.',
    ),
  },
);

/** Where a candidate or an application came from. */
export interface Source extends v.InferOutput<typeof schema> {}
export const Source: v.GenericSchema<unknown, Source> = schema;

/** Where candidates and applications come from. */
export const sources = entity(
  { summary: 'Where candidates and applications come from, such as a job board or a referral.', key: 'id' },
  () => ({
    list: list('POST /source.list', {
      summary: 'List the sources that candidates and applications can have.',
      docs: docs('sourcelist-1'),
      scopes: ['hiringProcessMetadataRead'],
      input: v.strictObject({ includeArchived, cursor }),
      item: Source,
    }),
  }),
);
