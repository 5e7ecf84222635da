import type { Ashby } from '../ashby.ts';
import { fieldSetters } from '../custom-field-values.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { entityOf } from '../entity.ts';
import { atLeast, flag, isoTime, nonEmptyText, nullable, text, uuid } from '../fields.ts';
import type { InterviewerPool } from '../records/interview.ts';
import type { User } from '../records/organization.ts';
import { found, invalidInput } from '../rejection.ts';
import { requireOne } from '../search.ts';
import { poolDetail, poolView } from '../views/interviewer-pool.ts';
import { userView } from '../views/people.ts';

const limit = nullable(atLeast(0));

/** Creates the endpoints of users, their interviewer settings and pauses, and their custom fields. */
export function userEndpoints(ashby: Ashby): Endpoints {
  const { data, find, idOf, newId, save, timestamp } = ashby;
  const view = (one: User) => userView(ashby, one);
  const user = entityOf(ashby, 'users', view);
  const settingsOf = (id: string) => data.interviewerSettings.get(id) ?? { id, dailyLimit: null, weeklyLimit: null };

  /** Returns a user's current and future pauses. */
  const pausesOf = (userId: string) =>
    data.interviewerPauses.filter((pause) => pause.userId === userId && (pause.endsAt ?? timestamp()) >= timestamp());

  const fields = fieldSetters(
    ashby,
    { userId: uuid },
    () => 'Employee',
    ({ userId }, change) => {
      const record = find('users', userId);
      save('users', { ...record, customFields: change(record.customFields) });
    },
  );

  return {
    'user.list': user.list(
      { includeDeactivated: flag },
      {
        where: {
          includeDeactivated:
            (wanted) =>
            ({ isEnabled }) =>
              wanted || isEnabled,
        },
      },
    ),
    'user.info': user.info({ userId: uuid }),
    'user.search': endpoint({ email: nonEmptyText }, {}, ({ email }) =>
      data.users.filter((one) => one.email === email.trim().toLowerCase()).map(view),
    ),
    'user.interviewerSettings': endpoint({ userId: uuid }, {}, ({ userId }) => settingsOf(idOf('users', userId))),
    // An omitted limit stays and a limit of null is removed.
    'user.updateInterviewerSettings': endpoint(
      { userId: uuid },
      { dailyLimit: limit, weeklyLimit: limit },
      ({ userId, ...changes }) => {
        requireOne(changes, 'dailyLimit', 'weeklyLimit');
        return save('interviewerSettings', { ...settingsOf(idOf('users', userId)), ...changes });
      },
    ),
    'user.listInterviewerPauses': endpoint({ userId: uuid }, {}, ({ userId }) => pausesOf(idOf('users', userId))),
    'user.createInterviewerPause': endpoint(
      { userId: uuid },
      { startsAt: isoTime, endsAt: isoTime, comment: text },
      ({ userId, startsAt = timestamp(), endsAt = null, comment = null }) => {
        idOf('users', userId);
        if (endsAt !== null && endsAt <= startsAt) throw invalidInput('endsAt: Must be after startsAt');
        if (pausesOf(userId).length > 0) throw invalidInput('userId: The user already has an interviewer pause');
        return save('interviewerPauses', { id: newId(), userId, startsAt, endsAt, comment, createdAt: timestamp() });
      },
    ),
    'user.deleteInterviewerPause': endpoint({ interviewerPauseId: uuid }, {}, ({ interviewerPauseId: id }) => {
      data.interviewerPauses.delete(find('interviewerPauses', id).id);
      return { id };
    }),
    'user.setCustomFieldValue': fields.one,
    'user.setCustomFieldValues': fields.several,
  };
}

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
    // A user joins as a trainee with a training stage, and as a qualified member without one.
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
