import * as v from 'valibot';
import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { type Field, isoTime, listOf, uuid } from '../fields.ts';
import { newApplication } from '../new-application.ts';
import type { InterviewStage } from '../records/interview-plan.ts';
import { found } from '../rejection.ts';
import { pastStage, readHistory, stageInPlan, stagesOfPlan } from '../stages.ts';
import { applicationView } from '../views/application.ts';

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
