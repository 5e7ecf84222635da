import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, includeArchived } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the close reason.') },
  { reasonText: doc(v.string(), 'Text of the reason.'), isArchived: v.boolean() },
);

/** A reason for closing a job or an opening. */
export interface CloseReason extends v.InferOutput<typeof schema> {}
export const CloseReason: v.GenericSchema<unknown, CloseReason> = schema;

/** Reasons for closing jobs and openings. */
export const closeReasons = entity(
  {
    summary: 'Reasons for closing jobs and openings, such as a filled position.',
    also: ['closing reasons'],
    key: 'id',
    sync: { full: { operation: 'list', params: { includeArchived: true } }, deletes: 'full_compare' },
  },
  () => ({
    list: list('POST /closeReason.list', {
      summary: 'List the reasons for closing jobs and openings.',
      docs: docs('closereasonlist'),
      scopes: ['hiringProcessMetadataRead'],
      input: v.strictObject({ includeArchived, cursor }),
      item: CloseReason,
    }),
  }),
);
