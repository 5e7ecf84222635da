import { type ChangeCounter, createTable, type Table } from '../../engine/table.ts';
import type { Application, ClientInfo } from './records/application.ts';
import type { Titled } from './records/base.ts';
import type {
  Assessment,
  Candidate,
  EmailMessage,
  Note,
  Project,
  Sequence,
  SequenceTemplate,
  StoredFile,
  Upload,
} from './records/candidate.ts';
import type { CustomField } from './records/custom-field.ts';
import type {
  FeedbackForm,
  Form,
  FormSubmission,
  SurveyForm,
  SurveyRequest,
  SurveySubmission,
} from './records/form.ts';
import type {
  Feedback,
  Interview,
  InterviewEvent,
  InterviewerPause,
  InterviewerPool,
  InterviewerSettings,
  InterviewPlan,
  InterviewSchedule,
  InterviewStage,
  InterviewStageGroup,
  TakeHomeAssignment,
  Transcript,
} from './records/interview.ts';
import type { Brand, Job, JobBoard, JobPosting, JobTemplate, Opening } from './records/job.ts';
import type { Approval, ApprovalDefinition, Offer, OfferForm, OfferProcess } from './records/offer.ts';
import type {
  ArchiveReason,
  CloseReason,
  CommunicationTemplate,
  Department,
  HiringTeamRole,
  Location,
  ReportRun,
  Source,
  SourceTrackingLink,
  User,
  Webhook,
} from './records/organization.ts';

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
    tags: table<Titled>(),
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
