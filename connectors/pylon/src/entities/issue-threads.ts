import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, IssueRef, limits } from '../fields.ts';

const page = docs('messages');
const issue = doc(IssueRef, 'ID or number of the issue.');

const schema = record(
  { id: doc(Id, 'ID of the thread, to pass as thread_id of a note.') },
  {
    name: v.string(),
    issue_id: v.string(),
    source: v.string(),
    channel_id: doc(v.string(), 'ID of the channel that the thread is synced with, if any.'),
    thread_id: doc(v.string(), 'ID of a synced thread on the chat platform. Not a Pylon ID.'),
  },
);

/** An internal thread of an issue. */
export interface IssueThread extends v.InferOutput<typeof schema> {}
export const IssueThread: v.GenericSchema<unknown, IssueThread> = schema;

/** Internal threads. */
export const issueThreads = entity(
  {
    summary: 'Internal threads of an issue. They hold notes that the customer does not see.',
    also: ['internal discussions', 'side conversations'],
    key: 'id',
    from: { id: 'issues.search' },
    sync: { full: { operation: 'list' }, deletes: 'full_compare', parent: { entity: 'issues', params: { id: 'id' } } },
  },
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
      summary: 'Create an internal thread on an issue.',
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.strictObject({ id: issue, name: doc(v.optional(v.string()), 'Name of the thread.') }),
      output: IssueThread,
    }),
  }),
);
