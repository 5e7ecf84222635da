import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, IssueRef, issueUpdates, UserId } from '../fields.ts';
import { Issue, issueBrief } from './issue-record.ts';

/** The user and team assigned to an issue. Also available through `issues.update`. */
export const issueAssignments = entity(
  {
    summary: 'The user and team assigned to an issue.',
    also: ['assignees', 'ticket owners'],
    brief: [...issueBrief, 'team.id'],
    from: { id: 'issues.search' },
  },
  () => ({
    update: operation('PATCH /issues/{id}', {
      summary: 'Assign an issue to a user, a team or both, or remove the assignment. Returns the updated issue.',
      also: [
        'assign',
        'reassign',
        'unassign',
        'hand over',
        'route',
        'escalate',
        'give to',
        'take over',
        'move to queue',
        'off my plate',
      ],
      docs: docs('issues'),
      effect: 'write',
      rateLimit: issueUpdates,
      input: v.pipe(
        v.strictObject({
          id: doc(IssueRef, 'ID or number of the issue.'),
          assignee_id: doc(v.optional(UserId), 'ID of the user to assign. An empty string removes the user.'),
          team_id: doc(v.optional(v.string()), 'ID of the team to assign. An empty string removes the team.'),
        }),
        v.forward(
          v.check(
            ({ assignee_id, team_id }) => assignee_id !== undefined || team_id !== undefined,
            'Expected assignee_id, team_id or both',
          ),
          ['assignee_id'],
        ),
      ),
      example: { id: 3040, assignee_id: '3d98a847-c8e4-4dbc-a861-ba4f28b4e646' },
      output: Issue,
    }),
  }),
);
