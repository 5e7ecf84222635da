import { contains, is } from '../../../engine/conditions.ts';
import type { Ashby } from '../ashby.ts';
import { compensationTiers, makeTiers } from '../compensation.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { createdAfter, entityOf } from '../entity.ts';
import { epochMilliseconds, flag, listOf, nonEmptyText, oneOf, uuid } from '../fields.ts';
import { JOB_STATUSES, type JobStatus } from '../records/job.ts';
import { invalidInput } from '../rejection.ts';
import { requireOne, searchBy } from '../search.ts';
import { jobView } from '../views/job.ts';

const TRANSITIONS: Readonly<Record<JobStatus, readonly JobStatus[]>> = {
  Draft: ['Open', 'Archived'],
  Open: ['Closed'],
  Closed: ['Draft', 'Archived'],
  Archived: ['Draft'],
};

const options = {
  includeUnpublishedJobPostingsIds: flag,
  expand: listOf(oneOf(['location', 'openings', 'compensation'])),
};

export function jobEndpoints(ashby: Ashby): Endpoints {
  const { data, apiUser, find, idOf, newId, save, timestamp } = ashby;
  const job = entityOf(ashby, 'jobs', (one) => jobView(ashby, one));

  function activeTemplate(id: string) {
    const template = find('jobTemplates', id);
    if (template.status === 'Active') return template;
    throw invalidInput('jobTemplateId: Only active job templates can be used');
  }

  return {
    'job.list': job.list(
      {
        createdAfter,
        status: listOf(oneOf(JOB_STATUSES)),
        openedAfter: epochMilliseconds,
        openedBefore: epochMilliseconds,
        closedAfter: epochMilliseconds,
        closedBefore: epochMilliseconds,
      },
      {
        options,
        // Drafts are listed only on request.
        defaults: { status: ['Open', 'Closed', 'Archived'] },
        view: (one, params) => jobView(ashby, one, params),
      },
    ),
    'job.info': job.info({ id: uuid }, options, (one, params) => jobView(ashby, one, params)),
    'job.search': endpoint({}, { title: nonEmptyText, requisitionId: nonEmptyText }, (params) =>
      searchBy(data.jobs, requireOne(params, 'title', 'requisitionId'), {
        title: contains('title'),
        requisitionId: is('customRequisitionId'),
      }).map((one) => jobView(ashby, one)),
    ),
    // The job is a draft without postings until `job.setStatus` opens it.
    'job.create': job.create(
      { title: nonEmptyText, teamId: uuid, locationId: uuid },
      { defaultInterviewPlanId: uuid, jobTemplateId: uuid, brandId: uuid },
      ({ title, teamId, locationId, defaultInterviewPlanId, jobTemplateId, brandId }) => {
        const template = jobTemplateId === undefined ? undefined : activeTemplate(jobTemplateId);
        const planId = idOf('interviewPlans', defaultInterviewPlanId ?? template?.defaultInterviewPlanId);
        const createdAt = timestamp();
        return {
          title,
          confidential: false,
          status: 'Draft',
          employmentType: 'FullTime',
          brandId: idOf('brands', brandId),
          locationId: idOf('locations', locationId),
          departmentId: idOf('departments', teamId),
          defaultInterviewPlanId: planId,
          interviewPlanIds: planId === undefined ? [] : [planId],
          customFields: [],
          hiringTeam: [],
          authorId: apiUser().id,
          createdAt,
          updatedAt: createdAt,
          compensationTiers: [],
        };
      },
    ),
    'job.update': job.update(
      { jobId: uuid },
      // The published format of the requisition id is a UUID, but organizations use their own ids.
      {
        title: nonEmptyText,
        teamId: uuid,
        locationId: uuid,
        defaultInterviewPlanId: uuid,
        customRequisitionId: nonEmptyText,
      },
      ({ title, teamId, locationId, defaultInterviewPlanId: planId, customRequisitionId }, { interviewPlanIds }) => ({
        title,
        customRequisitionId,
        defaultInterviewPlanId: idOf('interviewPlans', planId),
        interviewPlanIds: planId === undefined ? interviewPlanIds : [...new Set([...interviewPlanIds, planId])],
        departmentId: idOf('departments', teamId),
        locationId: idOf('locations', locationId),
      }),
    ),
    'job.updateCompensation': endpoint(
      { jobId: uuid, compensationTiers },
      {},
      ({ jobId, compensationTiers: given }) => {
        const changed = save('jobs', { ...find('jobs', jobId), compensationTiers: makeTiers(newId, given) });
        return { ...jobView(ashby, changed), compensationTiers: changed.compensationTiers };
      },
    ),
    'job.setStatus': endpoint({ jobId: uuid, status: oneOf(JOB_STATUSES) }, {}, ({ jobId, status }) => {
      const before = find('jobs', jobId);
      if (!TRANSITIONS[before.status].includes(status)) {
        throw invalidInput(`status: A job cannot go from ${before.status} to ${status}`);
      }
      if (status === 'Open' && before.defaultInterviewPlanId === undefined) {
        throw invalidInput('status: A job cannot be opened without a default interview plan');
      }
      const now = timestamp();
      const closedAt = { Open: undefined, Closed: now, Draft: before.closedAt, Archived: before.closedAt }[status];
      const openedAt = status === 'Open' ? now : before.openedAt;
      return jobView(ashby, save('jobs', { ...before, status, openedAt, closedAt }));
    }),
  };
}
