import type { Ashby } from '../ashby.ts';
import type { Endpoints } from '../endpoint.ts';
import { entityOf } from '../entity.ts';
import { flag, nonEmptyText, uuid } from '../fields.ts';
import type { InterviewerPool } from '../records/interviewer.ts';
import { found } from '../rejection.ts';
import { poolDetail, poolView } from '../views/interviewer-pool.ts';

const interviewerPoolId = uuid;

export function interviewerPoolEndpoints(ashby: Ashby): Endpoints {
  const { idOf, newId } = ashby;
  const pool = entityOf(ashby, 'interviewerPools', (one) => poolDetail(ashby, one));
  const without = ({ qualifiedIds, trainees }: InterviewerPool, userId: string) => ({
    qualifiedIds: qualifiedIds.filter((id) => id !== userId),
    trainees: trainees.filter((trainee) => trainee.userId !== userId),
  });

  return {
    'interviewerPool.list': pool.list(
      { includeArchivedPools: flag },
      {
        options: { includeArchivedTrainingStages: flag },
        where: {
          includeArchivedPools:
            (wanted) =>
            ({ isArchived }) =>
              wanted || !isArchived,
        },
        view: (one, { includeArchivedTrainingStages }) => poolView(ashby, one, includeArchivedTrainingStages),
      },
    ),
    'interviewerPool.info': pool.info({ interviewerPoolId }),
    'interviewerPool.create': pool.create(
      { title: nonEmptyText },
      { requiresTraining: flag },
      ({ title, requiresTraining: enabled = false }) => ({
        title,
        isArchived: false,
        trainingPath: { id: newId(), enabled, trainingStages: [] },
        qualifiedIds: [],
        trainees: [],
      }),
    ),
    'interviewerPool.update': pool.update(
      { interviewerPoolId },
      { title: nonEmptyText, requiresTraining: flag },
      ({ title, requiresTraining }, { trainingPath }) => ({
        title,
        trainingPath: { ...trainingPath, enabled: requiresTraining ?? trainingPath.enabled },
      }),
    ),
    'interviewerPool.archive': pool.update({ interviewerPoolId }, {}, () => ({ isArchived: true })),
    'interviewerPool.restore': pool.update({ interviewerPoolId }, {}, () => ({ isArchived: false })),
    // With a training stage somebody joins as a trainee, without one as a qualified member.
    'interviewerPool.addUser': pool.update(
      { interviewerPoolId, userId: uuid },
      { interviewerPoolTrainingPathStageId: uuid },
      ({ userId, interviewerPoolTrainingPathStageId: stageId }, current) => {
        const { qualifiedIds, trainees } = without(current, idOf('users', userId));
        if (stageId === undefined) return { trainees, qualifiedIds: [...qualifiedIds, userId] };
        const stage = current.trainingPath.trainingStages.find(({ id }) => id === stageId);
        found(stage, 'interviewer_pool_training_path_stage');
        return { qualifiedIds, trainees: [...trainees, { userId, stageId, interviewsCompleted: 0 }] };
      },
    ),
    'interviewerPool.removeUser': pool.update({ interviewerPoolId, userId: uuid }, {}, ({ userId }, current) =>
      without(current, idOf('users', userId)),
    ),
  };
}
