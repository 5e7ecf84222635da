import type { Ashby } from '../ashby.ts';
import { found } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { type Check, isoTime, listOf, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { pastStage, readHistory } from '../past-stages.ts';
import { type Application, statusInStage } from '../records/application.ts';
import type { InterviewStage } from '../records/interview-plan.ts';
import { recordsOf } from '../records-of.ts';
import { stageInPlan, stagesOfPlan } from '../stages-of-plan.ts';
import { applicationView } from '../views/application.ts';

const FIRST_SCREEN = 'FirstPreInterviewScreen';

const stageOrFirstScreen: Check<string> = (value, path) => (value === FIRST_SCREEN ? FIRST_SCREEN : uuid(value, path));

const input = object(
  { candidateId: uuid, jobId: uuid },
  {
    interviewPlanId: uuid,
    interviewStageId: stageOrFirstScreen,
    sourceId: uuid,
    creditedToUserId: uuid,
    createdAt: isoTime,
    applicationHistory: listOf(pastStage),
  },
);

export function applicationCreateEndpoints(ashby: Ashby): Endpoints {
  const { data, newId, timestamp } = ashby;
  const records = recordsOf(ashby);

  function firstStage(planId: string, wanted: string | undefined): InterviewStage {
    if (wanted !== undefined && wanted !== FIRST_SCREEN) return stageInPlan(ashby, planId, wanted);
    const type = wanted === FIRST_SCREEN ? 'PreInterviewScreen' : 'Lead';
    return found(
      stagesOfPlan(ashby, planId).find((stage) => stage.type === type),
      'interview_stage',
    );
  }

  return {
    'application.create': endpoint('candidatesWrite', input, (params) => {
      const candidate = records.candidate(params.candidateId);
      const job = records.job(params.jobId);
      const plan = records.interviewPlan(params.interviewPlanId ?? job.defaultInterviewPlanId ?? '');
      const createdAt = params.createdAt ?? timestamp();
      const past = readHistory(ashby, plan.id, params.applicationHistory ?? []);
      const current = past.at(-1);
      const stage = current?.stage ?? firstStage(plan.id, params.interviewStageId);
      const start = { id: newId(), stageId: stage.id, title: stage.title, enteredStageAt: createdAt, stageNumber: 0 };
      const reason = stage.type === 'Archived' ? current?.reason : undefined;

      const application: Application = {
        id: newId(),
        createdAt,
        updatedAt: timestamp(),
        status: statusInStage(stage.type),
        candidateId: candidate.id,
        jobId: job.id,
        stageId: stage.id,
        ...(params.sourceId !== undefined && { sourceId: records.source(params.sourceId).id }),
        ...(params.creditedToUserId !== undefined && { creditedToUserId: records.user(params.creditedToUserId).id }),
        ...(reason && current && { archiveReasonId: reason.id, archivedAt: current.event.enteredStageAt }),
        customFields: [],
        hiringTeam: job.hiringTeam,
        history: current ? past.map(({ event }) => event) : [start],
        openingIds: [],
        ...(candidate.resumeFileId !== undefined && { resumeFileId: candidate.resumeFileId }),
      };
      data.applications.put(application);
      const applicationIds = [...candidate.applicationIds, application.id];
      data.candidates.put({ ...candidate, applicationIds, updatedAt: timestamp() });
      return { results: applicationView(ashby, application) };
    }),
  };
}
