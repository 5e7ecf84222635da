import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, IssueRef, issueUpdates } from '../fields.ts';
import { Issue } from './issue-record.ts';

/** Who is to work on an issue: a part of what `issues.update` does, under a name of its own. */
export const issueAssignments = entity({ summary: 'Who is to work on an issue: its user and its team.' }, () => ({
  update: operation('PATCH /issues/{id}', {
    summary: 'Assign an issue to a user, a team or both, or take it from them. Gives the issue.',
    docs: docs('issues'),
    effect: 'write',
    rateLimit: issueUpdates,
    input: v.pipe(
      v.strictObject({
        id: doc(IssueRef, 'Id or number of the issue.'),
        assignee_id: doc(v.optional(v.string()), 'User to assign it to; empty for nobody.'),
        team_id: doc(v.optional(v.string()), 'Team to assign it to; empty for none.'),
      }),
      v.forward(
        v.check(
          ({ assignee_id, team_id }) => assignee_id !== undefined || team_id !== undefined,
          'Expected assignee_id, team_id or both',
        ),
        ['assignee_id'],
      ),
    ),
    output: Issue,
  }),
}));
