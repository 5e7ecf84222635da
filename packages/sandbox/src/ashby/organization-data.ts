import type { Application } from './records/application.ts';
import type { Candidate, Note, StoredFile } from './records/candidate.ts';
import type { CustomField } from './records/custom-field.ts';
import type {
  ArchiveReason,
  CloseReason,
  CommunicationTemplate,
  FeedbackForm,
  Source,
  Tag,
  Webhook,
} from './records/hiring-process.ts';
import type { InterviewPlan, InterviewStage, InterviewStageGroup } from './records/interview-plan.ts';
import type { Job, JobBoard, JobPosting, Opening } from './records/job.ts';
import type { Offer } from './records/offer.ts';
import type { Department, Location, User } from './records/organization.ts';
import { type ChangeCounter, createTable } from './table.ts';

/** Creates the empty tables of one Ashby organization. */
export function createOrganizationData(changes: ChangeCounter) {
  return {
    applications: createTable<Application>(changes),
    archiveReasons: createTable<ArchiveReason>(changes),
    candidates: createTable<Candidate>(changes),
    closeReasons: createTable<CloseReason>(changes),
    communicationTemplates: createTable<CommunicationTemplate>(changes),
    customFields: createTable<CustomField>(changes),
    departments: createTable<Department>(changes),
    feedbackForms: createTable<FeedbackForm>(changes),
    files: createTable<StoredFile>(changes),
    interviewPlans: createTable<InterviewPlan>(changes),
    interviewStageGroups: createTable<InterviewStageGroup>(changes),
    interviewStages: createTable<InterviewStage>(changes),
    jobBoards: createTable<JobBoard>(changes),
    jobPostings: createTable<JobPosting>(changes),
    jobs: createTable<Job>(changes),
    locations: createTable<Location>(changes),
    notes: createTable<Note>(changes),
    offers: createTable<Offer>(changes),
    openings: createTable<Opening>(changes),
    sources: createTable<Source>(changes),
    tags: createTable<Tag>(changes),
    users: createTable<User>(changes),
    webhooks: createTable<Webhook>(changes),
  };
}

/** Everything that one Ashby organization has stored. */
export type OrganizationData = ReturnType<typeof createOrganizationData>;
