import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { FormDefinition } from '../form-definition.ts';
import { ContactInfo, CustomFieldValue, FileHandle, HiringTeamMember } from '../shared-records.ts';
import { HistoryEvent } from './application-history-record.ts';
import { ArchiveReason } from './archive-reasons.ts';
import { InterviewStage } from './interview-stages.ts';
import { Opening } from './opening-record.ts';
import { Source } from './sources.ts';
import { User } from './users.ts';

const candidate = record(
  {},
  { id: v.string(), name: v.string(), primaryEmailAddress: ContactInfo, primaryPhoneNumber: ContactInfo },
);
const job = record({}, { id: v.string(), title: v.string(), locationId: v.string(), departmentId: v.string() });
const submission = record(
  {},
  { id: v.string(), formDefinition: FormDefinition, submittedValues: v.record(v.string(), v.unknown()) },
);

const schema = record(
  { id: doc(v.string(), 'ID of the application.') },
  {
    status: doc(v.string(), 'Lead, Active, Hired or Archived.'),
    candidate,
    job,
    currentInterviewStage: InterviewStage,
    source: Source,
    archiveReason: doc(ArchiveReason, 'Reason for which the application was archived.'),
    archivedAt: doc(v.string(), 'Time when the application was archived, ISO 8601.'),
    creditedToUser: User,
    hiringTeam: v.array(HiringTeamMember),
    customFields: v.array(CustomFieldValue),
    appliedViaJobPostingId: doc(v.string(), 'ID of the job posting through which the candidate first applied.'),
    submitterClientIp: v.string(),
    submitterUserAgent: v.string(),
    createdAt: doc(v.string(), 'Creation time, ISO 8601.'),
    updatedAt: doc(v.string(), 'Time of the last update, ISO 8601.'),
    openings: doc(v.array(Opening), 'Returned only with expand.'),
    applicationHistory: doc(v.array(HistoryEvent), 'Stages that the application entered. Returned by get only.'),
    applicationFormSubmissions: doc(
      v.array(submission),
      'Form values that the candidate submitted. Returned by get with expand only.',
    ),
    referrals: doc(
      v.array(record({}, { user: User, referredAt: doc(v.string(), 'Time of the referral, ISO 8601.') })),
      'Returned by get with expand only.',
    ),
    resumeFileHandle: doc(FileHandle, 'Resume of the candidate. Returned by get only.'),
  },
);

/** A candidate's application to a job. */
export interface Application extends v.InferOutput<typeof schema> {}
export const Application: v.GenericSchema<unknown, Application> = schema;
