import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, includeArchived } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'Id of the reason.') },
  { reasonText: doc(v.string(), 'The reason in words.'), isArchived: v.boolean() },
);

/** A reason to close a job or an opening. */
export interface CloseReason extends v.InferOutput<typeof schema> {}
export const CloseReason: v.GenericSchema<unknown, CloseReason> = schema;

/** Reasons to close jobs and openings. */
export const closeReasons = entity(
  { summary: 'Reasons for which jobs and openings are closed, such as a filled position.', key: 'id' },
  () => ({
    list: list('POST /closeReason.list', {
      summary: 'List the reasons for closing a job or an opening.',
      docs: docs('closereasonlist'),
      scopes: ['hiringProcessMetadataRead'],
      input: v.strictObject({ includeArchived, cursor }),
      item: CloseReason,
    }),
  }),
);
