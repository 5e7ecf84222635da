import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id, IssueRef, issueUpdates, limits } from '../fields.ts';
import { Issue, issueBrief } from './issue-record.ts';

const schema = record(
  { slug: doc(Id, 'Slug of the status, as in `state` of an issue and in filters.') },
  {
    label: doc(v.string(), 'Label shown to users.'),
    category: v.string(),
    is_default_status: v.boolean(),
    is_archived: v.boolean(),
  },
);

/** A built-in or custom status of issues. */
export interface IssueStatus extends v.InferOutput<typeof schema> {}
export const IssueStatus: v.GenericSchema<unknown, IssueStatus> = schema;

/** Statuses of issues. */
export const issueStatuses = entity(
  {
    summary: 'Statuses of issues, both built-in and custom.',
    also: ['issue states', 'ticket statuses'],
    key: 'slug',
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /issue-statuses', {
      summary: 'List all built-in and custom issue statuses.',
      docs: docs('issues'),
      rateLimit: limits.low,
      // Pylon documents no cursor here, but the response has `pagination`; see users.ts.
      input: v.strictObject({ cursor }),
      item: IssueStatus,
    }),

    // Also available through `issues.update`.
    update: operation('PATCH /issues/{id}', {
      summary: 'Update the state of an issue. Returns the updated issue.',
      also: ['close', 'resolve', 'solve', 'reopen', 'open again', 'put on hold', 'mark as done'],
      brief: issueBrief,
      from: { id: 'issues.search' },
      docs: docs('issues'),
      effect: 'write',
      rateLimit: issueUpdates,
      input: v.strictObject({
        id: doc(IssueRef, 'ID or number of the issue.'),
        state: doc(
          Id,
          'State of the issue: new, waiting_on_you, waiting_on_customer, on_hold, closed, or the slug of a custom status.',
        ),
      }),
      output: Issue,
    }),
  }),
);
