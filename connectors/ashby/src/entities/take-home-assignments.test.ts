import { describe, expect, it } from 'vitest';
import { application, candidate, stage } from '../../test/records.ts';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();

const assignment = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69140',
  candidateId: candidate.id,
  applicationId: application.id,
  interviewId: 'f9e52a51-a075-4116-a7b8-484deba69052',
  interviewStageId: stage.id,
  feedbackFormDefinitionId: 'f9e52a51-a075-4116-a7b8-484deba69141',
  reviewers: [],
  interview: { id: 'f9e52a51-a075-4116-a7b8-484deba69052', title: 'Take-home' },
  createdAt: '2026-10-01T08:00:00.000Z',
};

describe('take-home assignments', () => {
  it('lists', async () => {
    const params = {
      candidateId: candidate.id,
      applicationId: application.id,
      expand: ['interview' as const],
      limit: 10,
      cursor: 'G8',
    };
    expectPost('/takeHomeAssignment.list', params, { ...ok([assignment]), moreDataAvailable: false });
    await expect(ashby.takeHomeAssignments.list(params)).resolves.toEqual({
      data: [assignment],
      meta: meta({ hasMore: false }),
    });
  });

  it('gets one', async () => {
    const params = { takeHomeAssignmentId: assignment.id, expand: ['interview' as const] };
    expectPost('/takeHomeAssignment.info', params, ok(assignment));
    await expect(ashby.takeHomeAssignments.get(params)).resolves.toEqual({ data: assignment, meta: meta() });
  });
});
