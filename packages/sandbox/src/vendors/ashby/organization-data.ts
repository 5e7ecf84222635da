import { type ChangeCounter, createTable, type Table } from '../../engine/table.ts';
import type { Application } from './records/application.ts';
import type { Approval, ApprovalDefinition } from './records/approval.ts';
import type { Candidate, Note, StoredFile } from './records/candidate.ts';
import type { CustomField } from './records/custom-field.ts';
import type { Form } from './records/form.ts';
import type {
  ArchiveReason,
  CloseReason,
  CommunicationTemplate,
  FeedbackForm,
  Source,
  Tag,
  Webhook,
} from './records/hiring-process.ts';
import type {
  Feedback,
  Interview,
  InterviewEvent,
  InterviewSchedule,
  TakeHomeAssignment,
  Transcript,
} from './records/interview.ts';
import type { InterviewPlan, InterviewStage, InterviewStageGroup } from './records/interview-plan.ts';
import type { InterviewerPause, InterviewerPool, InterviewerSettings } from './records/interviewer.ts';
import type { Brand, Job, JobBoard, JobPosting, JobTemplate, Opening } from './records/job.ts';
import type { Offer, OfferForm, OfferProcess } from './records/offer.ts';
import type { Department, HiringTeamRole, Location, User } from './records/organization.ts';
import type { ReportRun } from './records/report.ts';
import type { Project, Sequence, SequenceTemplate, SourceTrackingLink } from './records/sourcing.ts';
import type { Assessment, ClientInfo, EmailMessage, FormSubmission } from './records/submission.ts';
import type { SurveyForm, SurveyRequest, SurveySubmission } from './records/survey.ts';
import type { Upload } from './records/upload.ts';

/** Creates the empty tables of one Ashby organization. */
export function createOrganizationData(changes: ChangeCounter): OrganizationData {
  return createTables(changes);
}

function createTables(changes: ChangeCounter) {
  const table = <T extends { readonly id: string }>() => createTable<T>({ changes });
  return {
    applications: table<Application>(),
    approvalDefinitions: table<ApprovalDefinition>(),
    approvals: table<Approval>(),
    archiveReasons: table<ArchiveReason>(),
    assessments: table<Assessment>(),
    brands: table<Brand>(),
    candidates: table<Candidate>(),
    clientInfos: table<ClientInfo>(),
    closeReasons: table<CloseReason>(),
    communicationTemplates: table<CommunicationTemplate>(),
    customFields: table<CustomField>(),
    departments: table<Department>(),
    emailMessages: table<EmailMessage>(),
    feedback: table<Feedback>(),
    feedbackForms: table<FeedbackForm>(),
    files: table<StoredFile>(),
    formSubmissions: table<FormSubmission>(),
    hiringTeamRoles: table<HiringTeamRole>(),
    interviewerPauses: table<InterviewerPause>(),
    interviewerPools: table<InterviewerPool>(),
    interviewerSettings: table<InterviewerSettings>(),
    interviewEvents: table<InterviewEvent>(),
    interviewPlans: table<InterviewPlan>(),
    interviews: table<Interview>(),
    interviewSchedules: table<InterviewSchedule>(),
    interviewStageGroups: table<InterviewStageGroup>(),
    interviewStages: table<InterviewStage>(),
    jobBoards: table<JobBoard>(),
    jobPostings: table<JobPosting>(),
    jobs: table<Job>(),
    jobTemplates: table<JobTemplate>(),
    locations: table<Location>(),
    notes: table<Note>(),
    offerForms: table<OfferForm>(),
    offerProcesses: table<OfferProcess>(),
    offers: table<Offer>(),
    openings: table<Opening>(),
    projects: table<Project>(),
    referralForms: table<Form>(),
    reportRuns: table<ReportRun>(),
    sequences: table<Sequence>(),
    sequenceTemplates: table<SequenceTemplate>(),
    sources: table<Source>(),
    sourceTrackingLinks: table<SourceTrackingLink>(),
    surveyForms: table<SurveyForm>(),
    surveyRequests: table<SurveyRequest>(),
    surveySubmissions: table<SurveySubmission>(),
    tags: table<Tag>(),
    takeHomeAssignments: table<TakeHomeAssignment>(),
    transcripts: table<Transcript>(),
    uploads: table<Upload>(),
    users: table<User>(),
    webhooks: table<Webhook>(),
  };
}

type Tables = ReturnType<typeof createTables>;

/** The records of an organization, by the name of their table. */
export type Records = { [K in keyof Tables]: Tables[K] extends Table<infer T> ? T : never };

/** Everything that one Ashby organization has stored. */
export type OrganizationData = { readonly [K in keyof Records]: Table<Records[K]> };

/** What error codes call the records of a table, where that is not its name in the singular. */
const NOUNS: Readonly<Partial<Record<keyof Records, string>>> = {
  feedbackForms: 'feedback_form_definition',
  offerProcesses: 'offer_process',
  surveyForms: 'survey_form_definition',
  tags: 'candidate_tag',
  transcripts: 'notetaker_transcript',
};

export function nounOf(table: keyof Records): string {
  return NOUNS[table] ?? table.replace(/s$/, '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A record whose optional fields may also be undefined. */
export type Loose<T> = { [K in keyof T]: object extends Pick<T, K> ? T[K] | undefined : T[K] };

/** The record without the fields that are undefined. */
export function complete<T extends object>(record: Loose<T>): T {
  // A field that may be undefined is one that may be missing.
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
