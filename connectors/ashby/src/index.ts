export { type Ashby, type AshbyOptions, createAshby, createAshbyWith } from './client.ts';
export type { CompensationComponent, CompensationTier } from './compensation.ts';
export { ashby, defineAshby } from './connector.ts';
export type { ApiKey } from './entities/api-keys.ts';
export type { ApplicationFeedback, SubmittedFeedback } from './entities/application-feedback.ts';
export type { ApplicationFeedbackRequest } from './entities/application-feedback-requests.ts';
export type { SubmittedApplicationForm } from './entities/application-forms.ts';
export type { HistoryEvent } from './entities/application-history-record.ts';
export type { Application } from './entities/application-record.ts';
export type { DeletedApplication } from './entities/applications.ts';
export type { ApprovalDefinition } from './entities/approval-definitions.ts';
export type { Approval } from './entities/approvals.ts';
export type { ArchiveReason } from './entities/archive-reasons.ts';
export type { Assessment } from './entities/assessments.ts';
export type { AuditLogEntry } from './entities/audit-logs.ts';
export type { Brand } from './entities/brands.ts';
export type { CandidateEmail } from './entities/candidate-email-record.ts';
export type { CandidateNote } from './entities/candidate-notes.ts';
export type { Candidate } from './entities/candidate-record.ts';
export type { CandidateTag } from './entities/candidate-tags.ts';
export type { ClientInfo } from './entities/client-info-record.ts';
export type { CloseReason } from './entities/close-reasons.ts';
export type { CommunicationTemplate } from './entities/communication-templates.ts';
export type { CriteriaEvaluation } from './entities/criteria-evaluation-record.ts';
export type { CustomField } from './entities/custom-fields.ts';
export type { Department } from './entities/departments.ts';
export type { EmailSender } from './entities/email-senders.ts';
export type { FeedbackFormDefinition } from './entities/feedback-form-definitions.ts';
export type { FileUrl, UploadHandle } from './entities/files.ts';
export type { FraudCheck } from './entities/fraud-check-record.ts';
export type { HiringTeamRole } from './entities/hiring-team-roles.ts';
export * from './entities/index.ts';
export type { InterviewBriefing } from './entities/interview-briefings.ts';
export type { InterviewEvent } from './entities/interview-event-record.ts';
export type { InterviewPlan } from './entities/interview-plans.ts';
export type { InterviewSchedule } from './entities/interview-schedules.ts';
export type { InterviewStageGroup } from './entities/interview-stage-groups.ts';
export type { InterviewStage } from './entities/interview-stages.ts';
export type { InterviewerPause } from './entities/interviewer-pauses.ts';
export type { InterviewerPool } from './entities/interviewer-pool-record.ts';
export type { InterviewerSettings } from './entities/interviewer-settings.ts';
export type { Interview } from './entities/interviews.ts';
export type { JobBoard } from './entities/job-boards.ts';
export type { JobInterviewPlan } from './entities/job-interview-plans.ts';
export type { JobPosting, JobPostingSummary } from './entities/job-posting-record.ts';
export type { Job } from './entities/job-record.ts';
export type { JobTemplate } from './entities/job-templates.ts';
export type { Location } from './entities/locations.ts';
export type { NotetakerTranscript } from './entities/notetaker-transcripts.ts';
export type { OfferProcess } from './entities/offer-processes.ts';
export type { Offer, OfferForm } from './entities/offer-record.ts';
export type { Opening } from './entities/opening-record.ts';
export type { Project } from './entities/project-record.ts';
export type { ReferralForm } from './entities/referral-forms.ts';
export type { ReportData, ReportRun } from './entities/report-record.ts';
export type { SequenceTemplate } from './entities/sequence-templates.ts';
export type { Sequence } from './entities/sequences.ts';
export type { SourceTrackingLink } from './entities/source-tracking-links.ts';
export type { Source } from './entities/sources.ts';
export type { SurveyFormDefinition } from './entities/survey-form-definitions.ts';
export type { SurveyRequest } from './entities/survey-requests.ts';
export type { SurveySubmission } from './entities/survey-submissions.ts';
export type { TakeHomeAssignment } from './entities/take-home-assignments.ts';
export type { User } from './entities/users.ts';
export type { Webhook } from './entities/webhooks.ts';
export { isExpiredCursor, isExpiredSyncToken } from './expired.ts';
export type { CustomFieldInput, FormInput } from './field-values.ts';
export {
  type DownloadFileInput,
  downloadFile,
  type TransferOptions,
  type UploadedFile,
  type UploadFileInput,
  uploadFile,
} from './files.ts';
export type { FormDefinition } from './form-definition.ts';
export { type RunReportInput, type RunReportOptions, runReport } from './report.ts';
export type { Address, ContactInfo, CustomFieldValue, FileHandle, HiringTeamMember } from './shared-records.ts';
export type { SubmittedForm } from './submitted-form.ts';
