import { type ChangeCounter, createTable, type Table } from '../../engine/table.ts';
import type * as r from './records/index.ts';

/** Creates the empty tables of one Ashby organization. */
export function createOrganizationData(changes: ChangeCounter): OrganizationData {
  return createTables(changes);
}

function createTables(changes: ChangeCounter) {
  const table = <T extends { readonly id: string }>() => createTable<T>({ changes });
  return {
    applications: table<r.Application>(),
    approvalDefinitions: table<r.ApprovalDefinition>(),
    approvals: table<r.Approval>(),
    archiveReasons: table<r.ArchiveReason>(),
    assessments: table<r.Assessment>(),
    brands: table<r.Brand>(),
    candidates: table<r.Candidate>(),
    clientInfos: table<r.ClientInfo>(),
    closeReasons: table<r.CloseReason>(),
    communicationTemplates: table<r.CommunicationTemplate>(),
    customFields: table<r.CustomField>(),
    departments: table<r.Department>(),
    emailMessages: table<r.EmailMessage>(),
    feedback: table<r.Feedback>(),
    feedbackForms: table<r.FeedbackForm>(),
    files: table<r.StoredFile>(),
    formSubmissions: table<r.FormSubmission>(),
    hiringTeamRoles: table<r.HiringTeamRole>(),
    interviewerPauses: table<r.InterviewerPause>(),
    interviewerPools: table<r.InterviewerPool>(),
    interviewerSettings: table<r.InterviewerSettings>(),
    interviewEvents: table<r.InterviewEvent>(),
    interviewPlans: table<r.InterviewPlan>(),
    interviews: table<r.Interview>(),
    interviewSchedules: table<r.InterviewSchedule>(),
    interviewStageGroups: table<r.InterviewStageGroup>(),
    interviewStages: table<r.InterviewStage>(),
    jobBoards: table<r.JobBoard>(),
    jobPostings: table<r.JobPosting>(),
    jobs: table<r.Job>(),
    jobTemplates: table<r.JobTemplate>(),
    locations: table<r.Location>(),
    notes: table<r.Note>(),
    offerForms: table<r.OfferForm>(),
    offerProcesses: table<r.OfferProcess>(),
    offers: table<r.Offer>(),
    openings: table<r.Opening>(),
    projects: table<r.Project>(),
    referralForms: table<r.Form>(),
    reportRuns: table<r.ReportRun>(),
    sequences: table<r.Sequence>(),
    sequenceTemplates: table<r.SequenceTemplate>(),
    sources: table<r.Source>(),
    sourceTrackingLinks: table<r.SourceTrackingLink>(),
    surveyForms: table<r.SurveyForm>(),
    surveyRequests: table<r.SurveyRequest>(),
    surveySubmissions: table<r.SurveySubmission>(),
    tags: table<r.Titled>(),
    takeHomeAssignments: table<r.TakeHomeAssignment>(),
    transcripts: table<r.Transcript>(),
    uploads: table<r.Upload>(),
    users: table<r.User>(),
    webhooks: table<r.Webhook>(),
  };
}

type Tables = ReturnType<typeof createTables>;

/** The records of an organization, by table name. */
export type Records = { [K in keyof Tables]: Tables[K] extends Table<infer T> ? T : never };

/** All stored data of one Ashby organization. */
export type OrganizationData = { readonly [K in keyof Records]: Table<Records[K]> };

/** The names of tables in error codes, where they differ from the singular. */
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

/** Returns the record without its undefined fields. */
export function complete<T extends object>(record: Loose<T>): T {
  // An optional field may be missing, so the result is still a valid record.
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
