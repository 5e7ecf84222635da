import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, IssueRef, limits } from '../fields.ts';

const page = docs('messages');
const issue = doc(IssueRef, 'Id or number of the issue.');

const schema = record(
  { id: doc(Id, 'Id of the thread; what a note takes as thread_id.') },
  {
    name: v.string(),
    issue_id: v.string(),
    source: v.string(),
    channel_id: doc(v.string(), 'The channel that it is mirrored to, if any.'),
    thread_id: doc(v.string(), "The chat platform's own id of a mirrored thread; no id of Pylon's."),
  },
);

/** A place for internal notes on an issue. */
export interface IssueThread extends v.InferOutput<typeof schema> {}
export const IssueThread: v.GenericSchema<unknown, IssueThread> = schema;

/** Internal threads. */
export const issueThreads = entity(
  { summary: 'Internal threads of an issue, which hold notes that the customer does not see.', key: 'id' },
  () => ({
    list: list('GET /issues/{id}/threads', {
      summary: 'List the internal threads of an issue.',
      docs: page,
      rateLimit: limits.medium,
      input: v.strictObject({ id: issue }),
      item: IssueThread,
      pagination: 'none',
    }),

    create: operation('POST /issues/{id}/threads', {
      summary: 'Open an internal thread on an issue.',
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.strictObject({ id: issue, name: doc(v.optional(v.string()), 'Name of the thread.') }),
      output: IssueThread,
    }),
  }),
);
