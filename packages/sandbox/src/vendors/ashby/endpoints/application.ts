import * as v from 'valibot';
import { createRandom, seededSource } from '../../../engine/random.ts';
import type { Ashby } from '../ashby.ts';
import content from '../data/criteria.json' with { type: 'json' };
import { type Endpoints, endpoint } from '../endpoint.ts';
import { created, entityOf } from '../entity.ts';
import { type Field, isoTime, listOf, oneOf, uuid } from '../fields.ts';
import { newApplication } from '../new-application.ts';
import { pagedList } from '../paging.ts';
import { APPLICATION_STATUSES, type Application } from '../records/application.ts';
import type { InterviewStage } from '../records/interview.ts';
import { found } from '../rejection.ts';
import { requireOne } from '../search.ts';
import { pastStage, readHistory, stageInPlan, stagesOfPlan } from '../stages.ts';
import { applicationOfSubmission, submissionsOf } from '../submissions.ts';
import { applicationDetail, applicationView, historyView, referralsOf } from '../views/application.ts';

export function applicationEndpoints(ashby: Ashby): Endpoints {
  const { data, find } = ashby;
  const application = entityOf(ashby, 'applications');
  return {
    'application.list': application.list(
      { ...created, status: oneOf(APPLICATION_STATUSES), jobId: uuid },
      {
        options: { expand: listOf(oneOf(['openings'])) },
        view: (one, { expand = [] }) => applicationView(ashby, one, { openings: expand.includes('openings') }),
      },
    ),
    'application.info': endpoint(
      {},
      {
        applicationId: uuid,
        submittedFormInstanceId: uuid,
        expand: listOf(oneOf(['openings', 'applicationFormSubmissions', 'referrals'])),
      },
      (params) => {
        const {
          applicationId,
          submittedFormInstanceId = '',
          expand = [],
        } = requireOne(params, 'applicationId', 'submittedFormInstanceId');
        const stored = applicationId === undefined ? undefined : find('applications', applicationId);
        const one = stored ?? found(applicationOfSubmission(ashby, submittedFormInstanceId), 'application');
        return {
          ...applicationDetail(ashby, one, { openings: expand.includes('openings') }),
          ...(expand.includes('applicationFormSubmissions') && {
            applicationFormSubmissions: submissionsOf(ashby, one),
          }),
          ...(expand.includes('referrals') && { referrals: referralsOf(ashby, one) }),
        };
      },
    ),
    'application.listHistory': pagedList(ashby, { applicationId: uuid }, {}, ({ applicationId }) =>
      find('applications', applicationId).history.map(historyView),
    ),
    'application.delete': endpoint({ applicationId: uuid }, {}, ({ applicationId: id }) => {
      const { candidateId } = find('applications', id);
      for (const table of [data.offers, data.interviewSchedules, data.interviewEvents, data.feedback]) {
        for (const record of table.all()) if (record.applicationId === id) table.delete(record.id);
      }
      data.applications.delete(id);
      const candidate = data.candidates.get(candidateId);
      if (candidate !== undefined) {
        const applicationIds = candidate.applicationIds.filter((other) => other !== id);
        ashby.save('candidates', { ...candidate, applicationIds });
      }
      return { applicationId: id };
    }),
  };
}

const FIRST_SCREEN = 'FirstPreInterviewScreen';
const stageOrFirstScreen: Field<string> = v.lazy((value) => (value === FIRST_SCREEN ? v.string() : uuid));

export function applicationCreateEndpoints(ashby: Ashby): Endpoints {
  const { find, idOf, save, timestamp } = ashby;

  function firstStage(planId: string, wanted: string | undefined): InterviewStage {
    if (wanted !== undefined && wanted !== FIRST_SCREEN) return stageInPlan(ashby, planId, wanted);
    const type = wanted === FIRST_SCREEN ? 'PreInterviewScreen' : 'Lead';
    const first = stagesOfPlan(ashby, planId).find((stage) => stage.type === type);
    return found(first, 'interview_stage');
  }

  return {
    'application.create': endpoint(
      { candidateId: uuid, jobId: uuid },
      {
        interviewPlanId: uuid,
        interviewStageId: stageOrFirstScreen,
        sourceId: uuid,
        creditedToUserId: uuid,
        createdAt: isoTime,
        applicationHistory: listOf(pastStage),
      },
      ({ interviewPlanId, interviewStageId, applicationHistory = [], ...params }) => {
        const candidate = find('candidates', params.candidateId);
        const job = find('jobs', params.jobId);
        const planId = find('interviewPlans', interviewPlanId ?? job.defaultInterviewPlanId).id;
        const past = readHistory(ashby, planId, applicationHistory);
        const current = past.at(-1);
        const stage = current?.stage ?? firstStage(planId, interviewStageId);
        const isArchived = stage.type === 'Archived' && current !== undefined;
        const { createdAt = timestamp() } = params;
        const started = newApplication(ashby, job, stage, { candidateId: candidate.id, createdAt });
        const application = save('applications', {
          ...started,
          sourceId: idOf('sources', params.sourceId),
          creditedToUserId: idOf('users', params.creditedToUserId),
          archiveReasonId: isArchived ? current.archiveReasonId : undefined,
          archivedAt: isArchived ? current.event.enteredStageAt : undefined,
          history: current ? past.map(({ event }) => event) : started.history,
          resumeFileId: candidate.resumeFileId,
        });
        save('candidates', { ...candidate, applicationIds: [...candidate.applicationIds, application.id] });
        return applicationView(ashby, application);
      },
    ),
  };
}

const noForm = { applicationFormDefinitionId: null, applicationFormFieldPath: null };
const noOutcome = { outcome: null, reasoning: null, outcomeNumber: null, evaluatedAt: null };

/** Returns AI evaluations of an application, generated from its id with the job's criteria. */
function evaluationsOf({ jobId, id, createdAt: evaluatedAt, resumeFileId }: Application) {
  const { criteria, reasons } = content;
  const ofJob = createRandom(seededSource(0, `criteria ${jobId}`));
  const own = createRandom(seededSource(0, `evaluation ${id}`));
  return criteria.slice(0, ofJob.int(2, criteria.length)).map((text) => {
    const criterion = { id: ofJob.uuid(), ...text, type: 'ResumePrompt', ...noForm };
    const outcome = own.chance(0.6)
      ? { outcome: 'Meets', outcomeNumber: 1, reasoning: reasons.yes, evaluatedAt }
      : { outcome: 'DoesNotMeet', outcomeNumber: 0, reasoning: reasons.no, evaluatedAt };
    const evaluation = { id: own.uuid(), criterion };
    return resumeFileId === undefined
      ? { ...evaluation, status: 'Skipped', ...noOutcome, skipReason: 'There is no resume.' }
      : { ...evaluation, status: 'Completed', ...outcome, skipReason: null };
  });
}

export function criteriaEvaluationEndpoints(ashby: Ashby): Endpoints {
  return {
    'application.listCriteriaEvaluations': pagedList(ashby, { applicationId: uuid }, {}, ({ applicationId }) =>
      evaluationsOf(ashby.find('applications', applicationId)),
    ),
  };
}
