import type { Ashby } from '../ashby.ts';
import type { InterviewerPool } from '../records/interview.ts';
import { optionalUser } from './people.ts';

/** Returns a pool as lists and interviewers show it. */
export function poolView(ashby: Ashby, pool: InterviewerPool, includeArchivedStages = false) {
  const { qualifiedIds: _inDetail, trainees: _inDetailToo, trainingPath, ...plain } = pool;
  const trainingStages = trainingPath.trainingStages
    .filter((stage) => includeArchivedStages || !stage.isArchived)
    .map(({ approverIds, ...stage }) => ({
      ...stage,
      approvers: approverIds.flatMap((userId) => optionalUser(ashby, userId) ?? []),
    }));
  return { ...plain, trainingPath: { ...trainingPath, trainingStages } };
}

/** Returns the pool from which an interviewer was selected. */
export function poolOf(ashby: Ashby, poolId: string | undefined) {
  const pool = ashby.data.interviewerPools.get(poolId);
  return pool === undefined ? null : poolView(ashby, pool);
}

/** Returns a pool as single-pool endpoints show it: with its members, their pauses, and the trainees' progress. */
export function poolDetail(ashby: Ashby, pool: InterviewerPool) {
  const now = ashby.timestamp();
  const memberView = (userId: string) => {
    const user = optionalUser(ashby, userId);
    const isPaused = ashby.data.interviewerPauses
      .filter((pause) => pause.userId === userId)
      .some(({ startsAt, endsAt }) => startsAt <= now && (endsAt === null || now < endsAt));
    return user && { ...user, isPaused };
  };
  return {
    ...poolView(ashby, pool),
    qualifiedMembers: pool.qualifiedIds.flatMap((userId) => memberView(userId) ?? []),
    trainees: pool.trainees.flatMap(({ userId, stageId: trainingPathStageId, interviewsCompleted }) => {
      const member = memberView(userId);
      const currentProgress = { trainingPathId: pool.trainingPath.id, trainingPathStageId, interviewsCompleted };
      return member ? [{ ...member, currentProgress }] : [];
    }),
  };
}
