import { InvalidParamsError } from '@agent-connectors/core';
import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange } from '../../test/wire.ts';

const id = '9f1c2d34-5e6f-4a7b-8c9d-0e1f2a3b4c5d';
const assignee = { id: 'd1e2f3a4-b5c6-4d7e-8f90-a1b2c3d4e5f6', email: 'ben@kestrelcloud.example' };
const team = { id: 'b7a6c5d4-e3f2-4a1b-9c8d-7e6f5a4b3c2d' };

describe('issueAssignments', () => {
  it('assigns an issue to a user and a team', () =>
    exchange({
      call: (pylon) => pylon.issueAssignments.update({ id, assignee_id: assignee.id, team_id: team.id }),
      sends: `PATCH /issues/${id}`,
      body: { assignee_id: assignee.id, team_id: team.id },
      response: { data: { id, number: 1042, assignee, team } },
    }));

  it('removes the assignment', () =>
    exchange({
      call: (pylon) => pylon.issueAssignments.update({ id: '1042', assignee_id: '' }),
      sends: 'PATCH /issues/1042',
      body: { assignee_id: '' },
      response: { data: { id, number: 1042, assignee: null, team } },
    }));

  it('rejects a call without a user and a team', async () => {
    const error = await failure(client().issueAssignments.update({ id }));
    expect(error).toBeInstanceOf(InvalidParamsError);
    expect(error.toJSON()).toMatchObject({
      issues: [{ path: 'assignee_id', expected: 'assignee_id, team_id or both' }],
    });
  });

  it('is callable by its IDs', () =>
    exchange({
      call: (pylon) => pylon.execute('issue_assignments', 'update', { id, team_id: team.id }),
      sends: `PATCH /issues/${id}`,
      body: { team_id: team.id },
      response: { data: { id, team } },
    }));
});
