import { createRandom, seededSource } from '../../../engine/random.ts';
import type { Ashby } from '../ashby.ts';
import { found } from '../ashby-failure.ts';
import { interviewsOfStage, SHARED_INTERVIEWS } from '../data/interview-titles.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag, listOf, oneOf, uuid } from '../input-checks.ts';
import { nothing, object } from '../input-object.ts';
import { pageInput, syncInput } from '../paging.ts';
import type { InterviewStage } from '../records/interview-plan.ts';
import { recordsOf } from '../records-of.ts';
import { stagesOfPlan } from '../stages-of-plan.ts';

/** What jobs are made with: boards, brands, templates, plans, tracking links and communication templates. */
export function jobSetupEndpoints(ashby: Ashby): Endpoints {
  const { data, page } = ashby;
  const records = recordsOf(ashby);

  function stageOfPlan(
    { id, title, type, orderInInterviewPlan, interviewStageGroupId }: InterviewStage,
    technical: boolean,
  ) {
    const ids = createRandom(seededSource(0, `activity ${id}`));
    const interviews = interviewsOfStage(title, technical).map((name) => {
      const shared = SHARED_INTERVIEWS[name];
      const interview = data.interviews.find((one) => one.title === shared.title && one.jobId === undefined);
      return {
        id: ids.uuid(),
        title: shared.title,
        interviewId: interview?.id,
        interviewDurationMinutes: shared.minutes,
        isSchedulable: true,
      };
    });
    const activities = interviews.length === 0 ? [] : [{ id: ids.uuid(), title, interviews }];
    return { id, title, type, orderInInterviewPlan, interviewStageGroupId, activities };
  }

  return {
    // The published request has no cursor, yet the response hands one out: it is taken back here.
    'jobBoard.list': endpoint('jobsRead', object({}, syncInput), (params) =>
      page({ list: 'jobBoard.list', table: data.jobBoards, params, view: (board) => board }),
    ),
    'brand.list': endpoint('organizationRead', object({}, pageInput), (params) =>
      page({ list: 'brand.list', table: data.brands, params, view: (brand) => brand, syncs: false }),
    ),
    'jobTemplate.list': endpoint(
      'jobsRead',
      object({}, { expand: listOf(oneOf(['location'])), ...syncInput }),
      ({ expand = [], ...params }) =>
        page({
          list: 'jobTemplate.list',
          table: data.jobTemplates,
          params,
          view: (template) => ({
            ...template,
            ...(expand.includes('location') && { location: data.locations.get(template.locationId ?? '') }),
          }),
        }),
    ),
    'jobInterviewPlan.info': endpoint('jobsRead', object({ jobId: uuid }, {}), ({ jobId }) => {
      const job = records.job(jobId);
      const plan = found(data.interviewPlans.get(job.defaultInterviewPlanId ?? ''), 'interview_plan');
      const stages = stagesOfPlan(ashby, plan.id);
      const technical = stages.some(({ title }) => title === 'Technical Phone Screen');
      return {
        results: { jobId, interviewPlanId: plan.id, stages: stages.map((stage) => stageOfPlan(stage, technical)) },
      };
    }),
    // The published request has no cursor, yet the response hands one out: it is taken back here.
    'sourceTrackingLink.list': endpoint(
      'hiringProcessMetadataRead',
      object({}, { includeDisabled: flag, ...syncInput }),
      ({ includeDisabled = false, ...params }) =>
        page({
          list: 'sourceTrackingLink.list',
          table: data.sourceTrackingLinks,
          params,
          where: ({ enabled }) => includeDisabled || enabled,
          view: (link) => link,
        }),
    ),
    'communicationTemplate.list': endpoint('hiringProcessMetadataRead', nothing, () => ({
      results: data.communicationTemplates
        .filter(({ isArchived }) => !isArchived)
        .map(({ isArchived: _alwaysFalse, ...template }) => template),
    })),
  };
}
