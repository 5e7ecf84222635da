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
  { id: doc(v.string(), 'Id of the application.') },
  {
    status: doc(v.string(), 'Lead, Active, Hired or Archived.'),
    candidate,
    job,
    currentInterviewStage: InterviewStage,
    source: Source,
    archiveReason: doc(ArchiveReason, 'Why it was archived.'),
    archivedAt: doc(v.string(), 'ISO 8601.'),
    creditedToUser: User,
    hiringTeam: v.array(HiringTeamMember),
    customFields: v.array(CustomFieldValue),
    appliedViaJobPostingId: doc(v.string(), 'The job posting that the candidate applied through first.'),
    submitterClientIp: v.string(),
    submitterUserAgent: v.string(),
    createdAt: doc(v.string(), 'When it was created, ISO 8601.'),
    updatedAt: doc(v.string(), 'When it was last changed, ISO 8601.'),
    openings: doc(v.array(Opening), 'With expand only.'),
    applicationHistory: doc(v.array(HistoryEvent), 'The stages it went through; get only.'),
    applicationFormSubmissions: doc(v.array(submission), 'What the candidate filled in; get with expand only.'),
    referrals: doc(
      v.array(record({}, { user: User, referredAt: doc(v.string(), 'ISO 8601.') })),
      'Get with expand only.',
    ),
    resumeFileHandle: doc(FileHandle, 'The resume; get only.'),
  },
);

/** A candidate who is considered for a job. */
export interface Application extends v.InferOutput<typeof schema> {}
export const Application: v.GenericSchema<unknown, Application> = schema;
