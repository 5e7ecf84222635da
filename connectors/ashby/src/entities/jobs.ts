import { doc, EpochMilliseconds, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { exampleTier, JobCompensationTierInput } from '../compensation-input.ts';
import { atLeastOne, docs, Id, SyncPage } from '../fields.ts';
import { byToken } from '../sync.ts';
import { Job } from './job-record.ts';

const brief = [
  'id',
  'title',
  'status',
  'customRequisitionId',
  'departmentId',
  'locationId',
  'defaultInterviewPlanId',
] as const;

const read = ['jobsRead'];
const write = ['jobsWrite'];
const jobId = doc(Id, 'ID of the job.');
const Status = v.picklist(['Draft', 'Open', 'Closed', 'Archived']);

/** Parameters of both list and get. */
const details = {
  includeUnpublishedJobPostingsIds: doc(
    v.optional(v.boolean()),
    'Whether to include unpublished postings in jobPostingIds. Default: false.',
  ),
  // The enum that Ashby documents lacks `compensation`, but its response schema names it.
  expand: doc(
    v.optional(v.array(v.picklist(['location', 'openings', 'compensation']))),
    'Related data to include in each record.',
  ),
};

/** Jobs. */
export const jobs = entity(
  {
    summary: 'Jobs that the organization hires for. Applicants see them as job postings.',
    also: ['roles', 'positions', 'vacancies', 'requisitions', 'reqs'],
    key: 'id',
    brief: [...brief, 'openedAt', 'closedAt'],
    from: { id: 'jobs.search' },
    sync: byToken({ status: ['Draft', 'Open', 'Closed', 'Archived'], includeUnpublishedJobPostingsIds: true }),
  },
  () => ({
    list: list('POST /job.list', {
      summary:
        'List jobs, optionally by status and by opening or closing time. Includes drafts only if status contains Draft.',
      also: ['open roles', 'open jobs', 'hiring for'],
      docs: docs('joblist'),
      scopes: read,
      input: v.strictObject({
        status: doc(
          v.optional(v.array(Status)),
          'Return only jobs with one of these statuses. Default: all except Draft.',
        ),
        createdAfter: doc(
          v.optional(EpochMilliseconds),
          'Return only jobs created after this time (RFC 3339, or Unix milliseconds).',
        ),
        openedAfter: doc(
          v.optional(EpochMilliseconds),
          'Return only jobs opened after this time (RFC 3339, or Unix milliseconds).',
        ),
        openedBefore: doc(
          v.optional(EpochMilliseconds),
          'Return only jobs opened before this time (RFC 3339, or Unix milliseconds).',
        ),
        closedAfter: doc(
          v.optional(EpochMilliseconds),
          'Return only jobs closed after this time (RFC 3339, or Unix milliseconds).',
        ),
        closedBefore: doc(
          v.optional(EpochMilliseconds),
          'Return only jobs closed before this time (RFC 3339, or Unix milliseconds).',
        ),
        ...details,
        ...SyncPage,
      }),
      item: Job,
    }),

    get: operation('POST /job.info', {
      summary: 'Get a job by ID.',
      also: ['hiring manager', 'recruiter', 'hiring team', 'details', 'owner'],
      docs: docs('jobinfo'),
      effect: 'read',
      scopes: read,
      input: v.strictObject({ id: doc(Id, 'ID of the job.'), ...details }),
      output: Job,
    }),

    create: operation('POST /job.create', {
      summary: 'Create a job. To open it, use jobs.set_status; to set custom fields, use custom_fields.set_values.',
      also: ['hire for', 'new requisition'],
      docs: docs('jobcreate'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        title: doc(Id, 'Title of the job.'),
        teamId: doc(Id, 'ID of the department or team.'),
        locationId: doc(Id, 'ID of the location.'),
        defaultInterviewPlanId: doc(
          v.optional(Id),
          'ID of the default interview plan. A job without one cannot be opened.',
        ),
        jobTemplateId: doc(v.optional(Id), 'ID of an active job template to create the job from.'),
        brandId: doc(v.optional(Id), 'ID of the brand.'),
      }),
      output: Job,
    }),

    update: operation('POST /job.update', {
      summary:
        'Update the title, team, location, interview plan or requisition ID of a job. To change its status, use jobs.set_status; for custom fields, custom_fields.set_values.',
      also: ['edit', 'rename'],
      example: { jobId: 'f001807f-4be0-4563-95b5-9dc6232cc509', title: 'Senior Customer Support Specialist' },
      docs: docs('jobupdate'),
      effect: 'write',
      scopes: write,
      input: v.pipe(
        v.strictObject({
          jobId,
          title: doc(v.optional(Id), 'Title of the job.'),
          teamId: doc(v.optional(Id), 'ID of the department or team.'),
          locationId: doc(v.optional(Id), 'ID of the location.'),
          defaultInterviewPlanId: doc(v.optional(Id), 'ID of the default interview plan.'),
          customRequisitionId: doc(v.optional(Id), 'New requisition ID in your own numbering, such as REQ-2471.'),
        }),
        atLeastOne('title', 'teamId', 'locationId', 'defaultInterviewPlanId', 'customRequisitionId'),
      ),
      output: Job,
    }),

    search: list('POST /job.search', {
      summary: 'Search for jobs by title or requisition ID. Returns all results, without pagination.',
      also: ['find', 'hiring manager', 'recruiter'],
      brief: [...brief, 'hiringTeam.email', 'hiringTeam.role'],
      example: { requisitionId: 'REQ-2400' },
      docs: docs('jobsearch'),
      scopes: read,
      pagination: 'none',
      input: v.pipe(
        v.strictObject({
          title: doc(v.optional(Id), 'Title of the job.'),
          requisitionId: doc(v.optional(Id), 'Custom requisition ID, such as REQ-2471.'),
        }),
        atLeastOne('title', 'requisitionId'),
      ),
      item: Job,
    }),

    setStatus: operation('POST /job.setStatus', {
      summary:
        'Set the status of a job: open, close, archive or reopen it. Allowed changes: Draft to Open or Archived, Open to Closed, Closed to Draft or Archived, Archived to Draft.',
      also: [
        'close',
        'reopen',
        'fill',
        'on hold',
        'cancel',
        'put on hold',
        'stop hiring',
        'pause',
        'close a job',
        'shut',
      ],
      docs: docs('jobsetstatus'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        jobId,
        status: doc(Status, 'New status. Not every change is allowed.'),
      }),
      output: Job,
    }),

    updateCompensation: operation('POST /job.updateCompensation', {
      summary: 'Replace all compensation tiers of a job. An empty list removes them.',
      also: ['salary range', 'pay band'],
      brief: ['id', 'title', 'status', 'compensationTiers.title', 'compensationTiers.tierSummary'],
      example: {
        jobId: '5590f5ea-276d-4342-a0e5-e75d82ca33b4',
        compensationTiers: [exampleTier],
      },
      docs: docs('jobupdatecompensation'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        jobId,
        compensationTiers: doc(v.array(JobCompensationTierInput), 'All tiers of the job. An empty list removes them.'),
      }),
      output: Job,
    }),
  }),
);
