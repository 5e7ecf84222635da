import { doc, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { JobCompensationTierInput } from '../compensation-input.ts';
import { atLeastOne, docs, Id, Millis, SyncPage } from '../fields.ts';
import { Job } from './job-record.ts';

const read = ['jobsRead'];
const write = ['jobsWrite'];
const jobId = doc(Id, 'Id of the job.');
const Status = v.picklist(['Draft', 'Open', 'Closed', 'Archived']);

/** What both list and get take. */
const details = {
  includeUnpublishedJobPostingsIds: doc(
    v.optional(v.boolean()),
    'Whether jobPostingIds holds postings that are not published too; not unless true.',
  ),
  // The answer's own description names `compensation`, which the list of values lacks.
  expand: doc(
    v.optional(v.array(v.picklist(['location', 'openings', 'compensation']))),
    'What else to put into each record.',
  ),
};

/** Jobs. */
export const jobs = entity(
  {
    summary: 'Jobs that the organization hires for. What applicants see of one is a job posting.',
    key: 'id',
    sync: { operation: 'list', by: 'syncToken' },
  },
  () => ({
    list: list('POST /job.list', {
      summary: 'List jobs, by status and by when they were opened or closed; drafts only when status names Draft.',
      docs: docs('joblist'),
      scopes: read,
      input: v.strictObject({
        status: doc(v.optional(v.array(Status)), 'Only jobs with one of these. Default: all but Draft.'),
        createdAfter: doc(v.optional(Millis), 'Only those created after this time, in milliseconds since 1970.'),
        openedAfter: doc(v.optional(Millis), 'Only those opened after this time, in milliseconds since 1970.'),
        openedBefore: doc(v.optional(Millis), 'Only those opened before this time, in milliseconds since 1970.'),
        closedAfter: doc(v.optional(Millis), 'Only those closed after this time, in milliseconds since 1970.'),
        closedBefore: doc(v.optional(Millis), 'Only those closed before this time, in milliseconds since 1970.'),
        ...details,
        ...SyncPage,
      }),
      item: Job,
    }),

    get: operation('POST /job.info', {
      summary: 'Get one job.',
      docs: docs('jobinfo'),
      effect: 'read',
      scopes: read,
      input: v.strictObject({ id: doc(Id, 'Id of the job.'), ...details }),
      output: Job,
    }),

    create: operation('POST /job.create', {
      summary: 'Create a job. Its custom fields are set with customFields.setValues; jobs.setStatus opens it.',
      docs: docs('jobcreate'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        title: doc(Id, 'Title of the job.'),
        teamId: doc(Id, 'Department or team that it belongs to.'),
        locationId: doc(Id, 'Location of the job.'),
        defaultInterviewPlanId: doc(
          v.optional(Id),
          'Interview plan of its applications; without one it cannot be opened.',
        ),
        jobTemplateId: doc(v.optional(Id), 'Template to make it from; only an active one.'),
        brandId: doc(v.optional(Id), 'Brand that it is published under.'),
      }),
      output: Job,
    }),

    update: operation('POST /job.update', {
      summary:
        'Change the title, team, location, interview plan or requisition id of a job; its status with jobs.setStatus, its custom fields with customFields.setValues.',
      docs: docs('jobupdate'),
      effect: 'write',
      scopes: write,
      input: v.pipe(
        v.strictObject({
          jobId,
          title: doc(v.optional(Id), 'Title of the job.'),
          teamId: doc(v.optional(Id), 'Department or team that it belongs to.'),
          locationId: doc(v.optional(Id), 'Location of the job.'),
          defaultInterviewPlanId: doc(v.optional(Id), 'Interview plan of its applications.'),
          customRequisitionId: doc(v.optional(Id), "The organization's own requisition id."),
        }),
        atLeastOne('title', 'teamId', 'locationId', 'defaultInterviewPlanId', 'customRequisitionId'),
      ),
      output: Job,
    }),

    search: list('POST /job.search', {
      summary: 'Find jobs by title or by requisition id; all come at once.',
      docs: docs('jobsearch'),
      scopes: read,
      pagination: 'none',
      input: v.pipe(
        v.strictObject({
          title: doc(v.optional(Id), 'Title of the job.'),
          requisitionId: doc(v.optional(Id), "The organization's own requisition id, such as REQ-2471."),
        }),
        atLeastOne('title', 'requisitionId'),
      ),
      item: Job,
    }),

    setStatus: operation('POST /job.setStatus', {
      summary:
        'Open, close, archive or reopen a job. A Draft becomes Open or Archived, an Open one Closed, a Closed one Draft or Archived, an Archived one Draft.',
      docs: docs('jobsetstatus'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        jobId,
        status: doc(Status, 'What it is to be; not every change is allowed.'),
      }),
      output: Job,
    }),

    updateCompensation: operation('POST /job.updateCompensation', {
      summary: 'Replace all compensation tiers of a job; an empty list removes them.',
      docs: docs('jobupdatecompensation'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        jobId,
        compensationTiers: doc(v.array(JobCompensationTierInput), 'All tiers that the job is to have; none for [].'),
      }),
      output: Job,
    }),
  }),
);
