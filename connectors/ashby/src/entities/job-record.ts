import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { CompensationTier } from '../compensation.ts';
import { Strings } from '../fields.ts';
import { CustomFieldValue, HiringTeamMember } from '../shared-records.ts';
import { Location } from './locations.ts';
import { Opening } from './opening-record.ts';
import { User } from './users.ts';

const schema = record(
  { id: doc(v.string(), 'Id of the job.') },
  {
    title: v.string(),
    status: doc(v.string(), 'Draft, Open, Closed or Archived.'),
    confidential: v.boolean(),
    employmentType: doc(v.string(), 'FullTime, PartTime, Intern, Contract or Temporary.'),
    locationId: v.string(),
    departmentId: doc(v.string(), 'Its department or team.'),
    defaultInterviewPlanId: doc(v.string(), 'Interview plan of its applications; a job needs one to be opened.'),
    interviewPlanIds: Strings,
    jobPostingIds: Strings,
    customRequisitionId: v.string(),
    brandId: v.string(),
    hiringTeam: v.array(HiringTeamMember),
    author: User,
    customFields: v.array(CustomFieldValue),
    createdAt: doc(v.string(), 'When it was created, ISO 8601.'),
    updatedAt: doc(v.string(), 'When it was last changed, ISO 8601.'),
    openedAt: doc(v.string(), 'ISO 8601.'),
    closedAt: doc(v.string(), 'ISO 8601.'),
    location: doc(Location, 'With expand only.'),
    openings: doc(v.array(Opening), 'With expand only.'),
    compensation: doc(record({}, { compensationTiers: v.array(CompensationTier) }), 'With expand only.'),
    compensationTiers: doc(v.array(CompensationTier), 'In the answer to updateCompensation only.'),
  },
);

/** A job that the organization hires for. */
export interface Job extends v.InferOutput<typeof schema> {}
export const Job: v.GenericSchema<unknown, Job> = schema;
