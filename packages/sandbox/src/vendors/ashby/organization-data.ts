import { type ChangeCounter, createTable } from '../../engine/table.ts';
import type { Application } from './records/application.ts';
import type { Approval, ApprovalDefinition } from './records/approval.ts';
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
import type { Assessment, ClientInfo, EmailMessage, FormSubmission, ReferralForm } from './records/submission.ts';
import type { SurveyForm, SurveyRequest, SurveySubmission } from './records/survey.ts';
import type { Upload } from './records/upload.ts';

/** Creates the empty tables of one Ashby organization. */
export function createOrganizationData(changes: ChangeCounter) {
  return {
    applications: createTable<Application>({ changes }),
    approvalDefinitions: createTable<ApprovalDefinition>({ changes }),
    approvals: createTable<Approval>({ changes }),
    archiveReasons: createTable<ArchiveReason>({ changes }),
    assessments: createTable<Assessment>({ changes }),
    brands: createTable<Brand>({ changes }),
    candidates: createTable<Candidate>({ changes }),
    clientInfos: createTable<ClientInfo>({ changes }),
    closeReasons: createTable<CloseReason>({ changes }),
    communicationTemplates: createTable<CommunicationTemplate>({ changes }),
    customFields: createTable<CustomField>({ changes }),
    departments: createTable<Department>({ changes }),
    emailMessages: createTable<EmailMessage>({ changes }),
    feedback: createTable<Feedback>({ changes }),
    feedbackForms: createTable<FeedbackForm>({ changes }),
    files: createTable<StoredFile>({ changes }),
    formSubmissions: createTable<FormSubmission>({ changes }),
    hiringTeamRoles: createTable<HiringTeamRole>({ changes }),
    interviewerPauses: createTable<InterviewerPause>({ changes }),
    interviewerPools: createTable<InterviewerPool>({ changes }),
    interviewerSettings: createTable<InterviewerSettings>({ changes }),
    interviewEvents: createTable<InterviewEvent>({ changes }),
    interviewPlans: createTable<InterviewPlan>({ changes }),
    interviews: createTable<Interview>({ changes }),
    interviewSchedules: createTable<InterviewSchedule>({ changes }),
    interviewStageGroups: createTable<InterviewStageGroup>({ changes }),
    interviewStages: createTable<InterviewStage>({ changes }),
    jobBoards: createTable<JobBoard>({ changes }),
    jobPostings: createTable<JobPosting>({ changes }),
    jobs: createTable<Job>({ changes }),
    jobTemplates: createTable<JobTemplate>({ changes }),
    locations: createTable<Location>({ changes }),
    notes: createTable<Note>({ changes }),
    offerForms: createTable<OfferForm>({ changes }),
    offerProcesses: createTable<OfferProcess>({ changes }),
    offers: createTable<Offer>({ changes }),
    openings: createTable<Opening>({ changes }),
    projects: createTable<Project>({ changes }),
    referralForms: createTable<ReferralForm>({ changes }),
    reportRuns: createTable<ReportRun>({ changes }),
    sequences: createTable<Sequence>({ changes }),
    sequenceTemplates: createTable<SequenceTemplate>({ changes }),
    sources: createTable<Source>({ changes }),
    sourceTrackingLinks: createTable<SourceTrackingLink>({ changes }),
    surveyForms: createTable<SurveyForm>({ changes }),
    surveyRequests: createTable<SurveyRequest>({ changes }),
    surveySubmissions: createTable<SurveySubmission>({ changes }),
    tags: createTable<Tag>({ changes }),
    takeHomeAssignments: createTable<TakeHomeAssignment>({ changes }),
    transcripts: createTable<Transcript>({ changes }),
    uploads: createTable<Upload>({ changes }),
    users: createTable<User>({ changes }),
    webhooks: createTable<Webhook>({ changes }),
  };
}

/** Everything that one Ashby organization has stored. */
export type OrganizationData = ReturnType<typeof createOrganizationData>;
