import { createRandom, seededSource } from '../../../engine/random.ts';
import type { Ashby } from '../ashby.ts';
import { interviewsOfStage, sharedInterviews } from '../data/interview-content.ts';
import { type Endpoints, endpoint, rawEndpoint } from '../endpoint.ts';
import { belongsTo, createdAfter, entityOf, includeArchived } from '../entity.ts';
import { flag, listOf, oneOf, text, uuid } from '../fields.ts';
import type { TakeHomeAssignment } from '../records/interview.ts';
import type { InterviewStage } from '../records/interview-plan.ts';
import { stagesOfPlan } from '../stages.ts';
import { interviewEventView, interviewView } from '../views/interview.ts';

const expand = listOf(oneOf(['interview']));

/** Interviews, the stages that they are held in, and what came of them. */
export function interviewEndpoints(ashby: Ashby): Endpoints {
  const { data, find, idOf } = ashby;
  const interview = entityOf(ashby, 'interviews', interviewView);
  const takeHome = entityOf(ashby, 'takeHomeAssignments');

  function takeHomeView({ submittedAt, ...assignment }: TakeHomeAssignment, params: { readonly expand?: string[] }) {
    const expanded = params.expand?.includes('interview') ? data.interviews.get(assignment.interviewId) : undefined;
    return {
      ...assignment,
      submission: submittedAt === undefined ? null : { submittedAt },
      interview: expanded && interviewView(expanded),
    };
  }

  function stageOfJob({ interviewPlanId: _sameForAll, ...stage }: InterviewStage, isTechnical: boolean) {
    const ids = createRandom(seededSource(0, `activity ${stage.id}`));
    const interviews = interviewsOfStage(stage.title, isTechnical).map((name) => {
      const { title, minutes } = sharedInterviews[name];
      const shared = data.interviews.find((one) => one.title === title && one.jobId === undefined);
      return {
        id: ids.uuid(),
        title,
        interviewId: shared?.id,
        interviewDurationMinutes: minutes,
        isSchedulable: true,
      };
    });
    return {
      ...stage,
      activities: interviews.length === 0 ? [] : [{ id: ids.uuid(), title: stage.title, interviews }],
    };
  }

  return {
    'interview.list': interview.list(
      { includeArchived, includeNonSharedInterviews: flag },
      {
        // Says something only about schedule templates, which have no endpoints.
        options: { excludeArchivedScheduleTemplateInterviews: flag },
        where: {
          includeNonSharedInterviews:
            (wanted) =>
            ({ jobId }) =>
              wanted || jobId === undefined,
        },
      },
    ),
    'interview.info': interview.info({ id: uuid }),
    'interviewEvent.list': entityOf(ashby, 'interviewEvents').list(
      { createdAfter },
      {
        required: { interviewScheduleId: uuid },
        options: { expand },
        where: { interviewScheduleId: belongsTo(ashby, 'interviewSchedules', 'scheduleId') },
        view: (event, params) => interviewEventView(ashby, event, params.expand?.includes('interview')),
      },
    ),
    'interviewStage.list': rawEndpoint({ interviewPlanId: uuid }, {}, ({ interviewPlanId }) => ({
      results: stagesOfPlan(ashby, idOf('interviewPlans', interviewPlanId)),
      moreDataAvailable: false,
    })),
    'interviewStage.info': entityOf(ashby, 'interviewStages').info({ interviewStageId: uuid }),
    'jobInterviewPlan.info': endpoint({ jobId: uuid }, {}, ({ jobId }) => {
      const interviewPlanId = find('interviewPlans', find('jobs', jobId).defaultInterviewPlanId).id;
      const stages = stagesOfPlan(ashby, interviewPlanId);
      const isTechnical = stages.some(({ title }) => title === 'Technical Phone Screen');
      return { jobId, interviewPlanId, stages: stages.map((stage) => stageOfJob(stage, isTechnical)) };
    }),
    'takeHomeAssignment.list': takeHome.list(
      { applicationId: text, candidateId: text },
      { options: { expand }, view: takeHomeView, syncs: false },
    ),
    'takeHomeAssignment.info': takeHome.info({ takeHomeAssignmentId: text }, { expand }, takeHomeView),
  };
}
