import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id, IssueRef, issueUpdates, limits } from '../fields.ts';
import { Issue } from './issue-record.ts';

const schema = record(
  { slug: doc(Id, 'What `state` of an issue and filters call it.') },
  {
    label: doc(v.string(), 'What people call it.'),
    category: v.string(),
    is_default_status: v.boolean(),
    is_archived: v.boolean(),
  },
);

/** A state that issues can be in, built in or your own. */
export interface IssueStatus extends v.InferOutput<typeof schema> {}
export const IssueStatus: v.GenericSchema<unknown, IssueStatus> = schema;

/** States of issues. */
export const issueStatuses = entity(
  { summary: 'States that issues can be in, built in and your own.', key: 'slug' },
  () => ({
    list: list('GET /issue-statuses', {
      summary: 'List all states that issues can be in.',
      docs: docs('issues'),
      rateLimit: limits.low,
      // As in users: undocumented, and followed all the same.
      input: v.strictObject({ cursor }),
      item: IssueStatus,
    }),

    // A part of what `issues.update` does, under a name of its own.
    update: operation('PATCH /issues/{id}', {
      summary: 'Move an issue to another state. Gives the issue.',
      docs: docs('issues'),
      effect: 'write',
      rateLimit: issueUpdates,
      input: v.strictObject({
        id: doc(IssueRef, 'Id or number of the issue.'),
        state: doc(Id, 'new, waiting_on_you, waiting_on_customer, on_hold, closed, or the slug of a custom status.'),
      }),
      output: Issue,
    }),
  }),
);
