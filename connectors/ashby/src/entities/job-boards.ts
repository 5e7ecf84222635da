import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the job board.') },
  {
    title: v.string(),
    isInternal: doc(v.boolean(), 'Whether the job board is internal to the organization, not public.'),
  },
);

/** A job board that shows job postings. */
export interface JobBoard extends v.InferOutput<typeof schema> {}
export const JobBoard: v.GenericSchema<unknown, JobBoard> = schema;

/** Job boards. */
export const jobBoards = entity(
  {
    summary: 'Job boards, internal and public, that show job postings.',
    also: ['careers pages', 'career sites'],
    key: 'id',
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('POST /jobBoard.list', {
      summary: 'List the enabled job boards.',
      docs: docs('jobboardlist'),
      scopes: ['jobsRead'],
      input: v.strictObject({ cursor }),
      item: JobBoard,
    }),
  }),
);
