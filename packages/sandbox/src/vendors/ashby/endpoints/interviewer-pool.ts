import type { Ashby } from '../ashby.ts';
import { found } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag, nonEmptyText, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { syncInput } from '../paging.ts';
import type { InterviewerPool } from '../records/interviewer.ts';
import { recordsOf } from '../records-of.ts';
import { poolDetail, poolView } from '../views/interviewer-pool.ts';

const poolId = object({ interviewerPoolId: uuid }, {});

export function interviewerPoolEndpoints(ashby: Ashby): Endpoints {
  const { data, page, newId } = ashby;
  const records = recordsOf(ashby);
  const pool = (id: string) => found(data.interviewerPools.get(id), 'interviewer_pool');
  const save = (changed: InterviewerPool) => ({ results: poolDetail(ashby, data.interviewerPools.put(changed)) });
  const without = (changed: InterviewerPool, userId: string): InterviewerPool => ({
    ...changed,
    qualifiedIds: changed.qualifiedIds.filter((id) => id !== userId),
    trainees: changed.trainees.filter((trainee) => trainee.userId !== userId),
  });

  return {
    'interviewerPool.list': endpoint(
      'hiringProcessMetadataRead',
      object({}, { includeArchivedPools: flag, includeArchivedTrainingStages: flag, ...syncInput }),
      ({ includeArchivedPools = false, includeArchivedTrainingStages = false, ...params }) =>
        page({
          list: 'interviewerPool.list',
          table: data.interviewerPools,
          params,
          where: ({ isArchived }) => includeArchivedPools || !isArchived,
          view: (one) => poolView(ashby, one, includeArchivedTrainingStages),
        }),
    ),
    'interviewerPool.info': endpoint('hiringProcessMetadataRead', poolId, ({ interviewerPoolId }) => ({
      results: poolDetail(ashby, pool(interviewerPoolId)),
    })),
    'interviewerPool.create': endpoint(
      'hiringProcessMetadataWrite',
      object({ title: nonEmptyText }, { requiresTraining: flag }),
      ({ title, requiresTraining = false }) =>
        save({
          id: newId(),
          title,
          isArchived: false,
          trainingPath: { id: newId(), enabled: requiresTraining, trainingStages: [] },
          qualifiedIds: [],
          trainees: [],
        }),
    ),
    'interviewerPool.update': endpoint(
      'hiringProcessMetadataWrite',
      object({ interviewerPoolId: uuid }, { title: nonEmptyText, requiresTraining: flag }),
      ({ interviewerPoolId, title, requiresTraining }) => {
        const current = pool(interviewerPoolId);
        const enabled = requiresTraining ?? current.trainingPath.enabled;
        const trainingPath = { ...current.trainingPath, enabled };
        return save({ ...current, title: title ?? current.title, trainingPath });
      },
    ),
    'interviewerPool.archive': endpoint('hiringProcessMetadataWrite', poolId, ({ interviewerPoolId }) =>
      save({ ...pool(interviewerPoolId), isArchived: true }),
    ),
    'interviewerPool.restore': endpoint('hiringProcessMetadataWrite', poolId, ({ interviewerPoolId }) =>
      save({ ...pool(interviewerPoolId), isArchived: false }),
    ),
    // With a training stage somebody joins as a trainee, without one as a qualified member.
    'interviewerPool.addUser': endpoint(
      'hiringProcessMetadataWrite',
      object({ interviewerPoolId: uuid, userId: uuid }, { interviewerPoolTrainingPathStageId: uuid }),
      ({ interviewerPoolId, userId, interviewerPoolTrainingPathStageId: stageId }) => {
        const current = pool(interviewerPoolId);
        const user = records.user(userId);
        const rest = without(current, user.id);
        if (stageId === undefined) return save({ ...rest, qualifiedIds: [...rest.qualifiedIds, user.id] });
        const stage = current.trainingPath.trainingStages.find(({ id }) => id === stageId);
        found(stage, 'interviewer_pool_training_path_stage');
        return save({ ...rest, trainees: [...rest.trainees, { userId: user.id, stageId, interviewsCompleted: 0 }] });
      },
    ),
    'interviewerPool.removeUser': endpoint(
      'hiringProcessMetadataWrite',
      object({ interviewerPoolId: uuid, userId: uuid }, {}),
      ({ interviewerPoolId, userId }) => save(without(pool(interviewerPoolId), records.user(userId).id)),
    ),
  };
}
