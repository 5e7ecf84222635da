import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { CompensationTier } from '../compensation.ts';
import { Strings } from '../fields.ts';
import { CustomFieldValue, HiringTeamMember } from '../shared-records.ts';
import { Location } from './locations.ts';
import { Opening } from './opening-record.ts';
import { User } from './users.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the job.') },
  {
    title: v.string(),
    status: doc(v.string(), 'Draft, Open, Closed or Archived.'),
    confidential: v.boolean(),
    employmentType: doc(v.string(), 'FullTime, PartTime, Intern, Contract or Temporary.'),
    locationId: v.string(),
    departmentId: doc(v.string(), 'ID of the department or team.'),
    defaultInterviewPlanId: doc(v.string(), 'ID of the default interview plan. A job needs one to be opened.'),
    interviewPlanIds: Strings,
    jobPostingIds: Strings,
    customRequisitionId: v.string(),
    brandId: v.string(),
    hiringTeam: v.array(HiringTeamMember),
    author: User,
    customFields: v.array(CustomFieldValue),
    createdAt: doc(v.string(), 'Creation time, ISO 8601.'),
    updatedAt: doc(v.string(), 'Time of the last update, ISO 8601.'),
    openedAt: doc(v.string(), 'Time when the job was opened, ISO 8601.'),
    closedAt: doc(v.string(), 'Time when the job was closed, ISO 8601.'),
    location: doc(Location, 'Returned only with expand.'),
    openings: doc(v.array(Opening), 'Returned only with expand.'),
    compensation: doc(record({}, { compensationTiers: v.array(CompensationTier) }), 'Returned only with expand.'),
    compensationTiers: doc(v.array(CompensationTier), 'Returned by updateCompensation only.'),
  },
);

/** A job that the organization hires for. */
export interface Job extends v.InferOutput<typeof schema> {}
export const Job: v.GenericSchema<unknown, Job> = schema;
