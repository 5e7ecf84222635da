import { apiUser } from '../api-user.ts';
import type { Ashby } from '../ashby.ts';
import { found, invalidInput } from '../ashby-failure.ts';
import { compensationTiers, makeTiers } from '../compensation.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { nonEmptyText, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import type { Job } from '../records/job.ts';
import { recordsOf } from '../records-of.ts';
import { jobView } from '../views/job.ts';

const createInput = object(
  { title: nonEmptyText, teamId: uuid, locationId: uuid },
  { defaultInterviewPlanId: uuid, jobTemplateId: uuid, brandId: uuid },
);

const updateInput = object(
  { jobId: uuid },
  // The published format of the requisition id is a UUID, yet organizations use ids of their own.
  {
    title: nonEmptyText,
    teamId: uuid,
    locationId: uuid,
    defaultInterviewPlanId: uuid,
    customRequisitionId: nonEmptyText,
  },
);

export function jobWriteEndpoints(ashby: Ashby): Endpoints {
  const { data, newId, timestamp } = ashby;
  const records = recordsOf(ashby);
  const store = (job: Job) => data.jobs.put({ ...job, updatedAt: timestamp() });

  function activeTemplate(id: string) {
    const template = found(data.jobTemplates.get(id), 'job_template');
    if (template.status !== 'Active') throw invalidInput('jobTemplateId: Only active job templates can be used');
    return template;
  }

  return {
    // A draft without postings: `job.setStatus` opens it.
    'job.create': endpoint('jobsWrite', createInput, (params) => {
      const template = params.jobTemplateId === undefined ? undefined : activeTemplate(params.jobTemplateId);
      const planId = params.defaultInterviewPlanId ?? template?.defaultInterviewPlanId;
      const plan = planId === undefined ? undefined : records.interviewPlan(planId);
      const brand = params.brandId === undefined ? undefined : found(data.brands.get(params.brandId), 'brand');
      const createdAt = timestamp();
      const job = store({
        id: newId(),
        title: params.title,
        confidential: false,
        status: 'Draft',
        employmentType: 'FullTime',
        locationId: records.location(params.locationId).id,
        departmentId: records.department(params.teamId).id,
        ...(plan && { defaultInterviewPlanId: plan.id }),
        interviewPlanIds: plan ? [plan.id] : [],
        customFields: [],
        ...(brand && { brandId: brand.id }),
        hiringTeam: [],
        authorId: apiUser(ashby).id,
        createdAt,
        updatedAt: createdAt,
        compensationTiers: [],
      });
      return { results: jobView(ashby, job) };
    }),
    'job.update': endpoint(
      'jobsWrite',
      updateInput,
      ({ jobId, teamId, locationId, defaultInterviewPlanId, ...changes }) => {
        const job = records.job(jobId);
        const plan = defaultInterviewPlanId === undefined ? undefined : records.interviewPlan(defaultInterviewPlanId);
        const updated = store({
          ...job,
          ...changes,
          ...(teamId !== undefined && { departmentId: records.department(teamId).id }),
          ...(locationId !== undefined && { locationId: records.location(locationId).id }),
          ...(plan && {
            defaultInterviewPlanId: plan.id,
            interviewPlanIds: [...new Set([...job.interviewPlanIds, plan.id])],
          }),
        });
        return { results: jobView(ashby, updated) };
      },
    ),
    'job.updateCompensation': endpoint(
      'jobsWrite',
      object({ jobId: uuid, compensationTiers }, {}),
      ({ jobId, compensationTiers: given }) => {
        const job = store({ ...records.job(jobId), compensationTiers: makeTiers(ashby, given) });
        return { results: { ...jobView(ashby, job), compensationTiers: job.compensationTiers } };
      },
    ),
  };
}
