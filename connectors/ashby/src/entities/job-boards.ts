import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'Id of the job board.') },
  { title: v.string(), isInternal: doc(v.boolean(), 'For the people of the organization, not for the public.') },
);

/** A place where job postings are shown. */
export interface JobBoard extends v.InferOutput<typeof schema> {}
export const JobBoard: v.GenericSchema<unknown, JobBoard> = schema;

/** Job boards. */
export const jobBoards = entity(
  { summary: 'Job boards, internal and public, on which job postings are shown.', key: 'id' },
  () => ({
    list: list('POST /jobBoard.list', {
      summary: 'List the job boards that are switched on.',
      docs: docs('jobboardlist'),
      scopes: ['jobsRead'],
      input: v.strictObject({ cursor }),
      item: JobBoard,
    }),
  }),
);
