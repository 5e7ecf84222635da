import type { Ashby } from '../ashby.ts';
import { invalidInput } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { epochMilliseconds, flag, listOf, nonEmptyText, oneOf, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { syncInput } from '../paging.ts';
import { JOB_STATUSES, type JobStatus } from '../records/job.ts';
import { recordsOf } from '../records-of.ts';
import { isBetween } from '../time-filters.ts';
import { jobView } from '../views/job.ts';

const expand = listOf(oneOf(['location', 'openings', 'compensation']));

const TRANSITIONS: Readonly<Record<JobStatus, readonly JobStatus[]>> = {
  Draft: ['Open', 'Archived'],
  Open: ['Closed'],
  Closed: ['Draft', 'Archived'],
  Archived: ['Draft'],
};

const listInput = object(
  {},
  {
    ...syncInput,
    createdAfter: epochMilliseconds,
    status: listOf(oneOf(JOB_STATUSES)),
    openedAfter: epochMilliseconds,
    openedBefore: epochMilliseconds,
    closedAfter: epochMilliseconds,
    closedBefore: epochMilliseconds,
    includeUnpublishedJobPostingsIds: flag,
    expand,
  },
);

export function jobEndpoints(ashby: Ashby): Endpoints {
  const { data, page, timestamp } = ashby;
  const records = recordsOf(ashby);
  return {
    'job.list': endpoint('jobsRead', listInput, (params) => {
      // Drafts are only listed when they are asked for.
      const statuses: readonly JobStatus[] = params.status ?? ['Open', 'Closed', 'Archived'];
      return page({
        list: 'job.list',
        table: data.jobs,
        params,
        where: ({ status, createdAt, openedAt, closedAt }) =>
          statuses.includes(status) &&
          isBetween(createdAt, params.createdAfter, undefined) &&
          isBetween(openedAt, params.openedAfter, params.openedBefore) &&
          isBetween(closedAt, params.closedAfter, params.closedBefore),
        view: (job) => jobView(ashby, job, params),
      });
    }),
    'job.info': endpoint(
      'jobsRead',
      object({ id: uuid }, { includeUnpublishedJobPostingsIds: flag, expand }),
      ({ id, ...options }) => ({ results: jobView(ashby, records.job(id), options) }),
    ),
    'job.search': endpoint(
      'jobsRead',
      object({}, { title: nonEmptyText, requisitionId: nonEmptyText }),
      ({ title, requisitionId }) => {
        if (title === undefined && requisitionId === undefined) {
          throw invalidInput('body: One of title and requisitionId is required');
        }
        const wanted = title?.toLowerCase();
        const matches = data.jobs.filter(
          (job) =>
            (wanted === undefined || job.title.toLowerCase().includes(wanted)) &&
            (requisitionId === undefined || job.customRequisitionId === requisitionId),
        );
        return { results: matches.map((job) => jobView(ashby, job)) };
      },
    ),
    'job.setStatus': endpoint(
      'jobsWrite',
      object({ jobId: uuid, status: oneOf(JOB_STATUSES) }, {}),
      ({ jobId, status }) => {
        const job = records.job(jobId);
        if (!TRANSITIONS[job.status].includes(status)) {
          throw invalidInput(`status: A job cannot go from ${job.status} to ${status}`);
        }
        if (status === 'Open' && job.defaultInterviewPlanId === undefined) {
          throw invalidInput('status: A job cannot be opened without a default interview plan');
        }
        const updatedAt = timestamp();
        const { closedAt, ...rest } = job;
        const closing = status === 'Open' || closedAt === undefined ? {} : { closedAt };
        const times =
          status === 'Open' ? { openedAt: updatedAt } : status === 'Closed' ? { closedAt: updatedAt } : closing;
        return { results: jobView(ashby, data.jobs.put({ ...rest, status, ...times, updatedAt })) };
      },
    ),
  };
}
