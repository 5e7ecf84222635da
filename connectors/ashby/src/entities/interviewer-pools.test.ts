import { describe, expect, it } from 'vitest';
import { user } from '../../test/records.ts';
import { expectPost, lastMeta, lastPage, meta, ok, testClient } from '../../test/wire.ts';

const { interviewerPools } = testClient();
const interviewerPoolId = 'e9ed20fd-d45f-4aad-8a00-a19bfba0083e';
const trainingStageId = 'e9ed20fd-d45f-4aad-8a00-a19bfba00872';
const listed = {
  id: interviewerPoolId,
  title: 'Backend Technical Screeners',
  isArchived: false,
  trainingPath: {
    id: 'e9ed20fd-d45f-4aad-8a00-a19bfba00871',
    enabled: true,
    trainingStages: [
      {
        id: trainingStageId,
        interviewerRole: 'Shadow',
        interviewsRequired: 2,
        isArchived: false,
        approvalRequired: true,
        approvers: [user],
      },
    ],
  },
};
const pool = {
  ...listed,
  qualifiedMembers: [{ ...user, isPaused: false }],
  trainees: [
    {
      ...user,
      isPaused: true,
      currentProgress: {
        trainingPathId: listed.trainingPath.id,
        trainingPathStageId: trainingStageId,
        interviewsCompleted: 1,
      },
    },
  ],
};

describe('interviewer pools', () => {
  it('lists', async () => {
    const params = {
      includeArchivedPools: true,
      includeArchivedTrainingStages: true,
      limit: 25,
      cursor: 'G8',
      syncToken: 'old',
    };
    expectPost('/interviewerPool.list', params, lastPage([listed]));
    await expect(interviewerPools.list(params)).resolves.toEqual({ data: [listed], meta: lastMeta() });
  });

  const one = { interviewerPoolId };
  const created = { title: 'Engineering', requiresTraining: true };
  const added = { ...one, userId: user.id, interviewerPoolTrainingPathStageId: trainingStageId };
  const removed = { ...one, userId: user.id };

  it.each([
    ['info', one, () => interviewerPools.get(one)],
    ['create', created, () => interviewerPools.create(created)],
    ['update', { ...one, ...created }, () => interviewerPools.update({ ...one, ...created })],
    ['addUser', added, () => interviewerPools.addUser(added)],
    ['removeUser', removed, () => interviewerPools.removeUser(removed)],
    ['archive', one, () => interviewerPools.archive(one)],
    ['restore', one, () => interviewerPools.restore(one)],
  ])('interviewerPool.%s returns the pool', async (method, body, call) => {
    expectPost(`/interviewerPool.${method}`, body, ok(pool));
    await expect(call()).resolves.toEqual({ data: pool, meta: meta() });
  });
});
