import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, InIssue } from '../fields.ts';
import { limits } from '../limits.ts';
import { assignee } from './issue-input.ts';
import { Issue } from './issue-record.ts';

/** Assignees of an issue. */
export const issueAssignees = entity(
  {
    summary: 'People whom an issue or pull request is assigned to.',
    also: ['owners of an issue', 'responsible people'],
    brief: ['number', 'title', 'state', 'assignees', 'html_url'],
  },
  () => ({
    create: operation('POST /repos/{owner}/{repo}/issues/{issue_number}/assignees', {
      summary:
        'Assign more people to an issue or pull request and notify them. Existing assignees remain. GitHub skips people without access without an error: compare `assignees` of the result.',
      also: ['assign', 'hand over', 'delegate'],
      docs: docs('issues/assignees', 'add-assignees-to-an-issue'),
      effect: 'write',
      idempotent: true,
      sends: true,
      scopes: ['issues:write'],
      rateLimit: limits.content,
      input: v.strictObject({
        ...InIssue,
        // Optional in the vendor's document, but a call without it does nothing.
        assignees: doc(v.pipe(v.array(assignee()), v.minLength(1), v.maxLength(10)), 'Logins of the people, 1 to 10.'),
      }),
      output: Issue,
      example: { owner: 'kestrelcloud', repo: 'platform', issue_number: 42, assignees: ['gitaraman'] },
    }),
  }),
);
