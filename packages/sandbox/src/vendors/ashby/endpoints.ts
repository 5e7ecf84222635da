import type { Ashby } from './ashby.ts';
import type { Endpoints } from './endpoint.ts';
import { apiKeyEndpoints } from './endpoints/api-key.ts';
import { applicationEndpoints } from './endpoints/application.ts';
import { applicationCreateEndpoints } from './endpoints/application-create.ts';
import { applicationFeedbackEndpoints } from './endpoints/application-feedback.ts';
import { applicationFormEndpoints } from './endpoints/application-form.ts';
import { applicationHistoryEndpoints } from './endpoints/application-history.ts';
import { applicationWriteEndpoints } from './endpoints/application-writes.ts';
import { approvalEndpoints } from './endpoints/approval.ts';
import { archiveReasonEndpoints } from './endpoints/archive-reason.ts';
import { assessmentEndpoints } from './endpoints/assessment.ts';
import { auditLogEndpoints } from './endpoints/audit-log.ts';
import { candidateEndpoints } from './endpoints/candidate.ts';
import { candidateCheckEndpoints } from './endpoints/candidate-checks.ts';
import { candidateExchangeEndpoints } from './endpoints/candidate-exchange.ts';
import { candidateNoteEndpoints } from './endpoints/candidate-notes.ts';
import { candidateTagEndpoints } from './endpoints/candidate-tag.ts';
import { candidateWriteEndpoints } from './endpoints/candidate-writes.ts';
import { closeReasonEndpoints } from './endpoints/close-reason.ts';
import { criteriaEvaluationEndpoints } from './endpoints/criteria-evaluation.ts';
import { customFieldEndpoints } from './endpoints/custom-field.ts';
import { customFieldWriteEndpoints } from './endpoints/custom-field-writes.ts';
import { departmentEndpoints } from './endpoints/department.ts';
import { departmentWriteEndpoints } from './endpoints/department-writes.ts';
import { feedbackFormDefinitionEndpoints } from './endpoints/feedback-form-definition.ts';
import { fileEndpoints } from './endpoints/file.ts';
import { hiringTeamEndpoints } from './endpoints/hiring-team.ts';
import { interviewEndpoints } from './endpoints/interview.ts';
import { interviewBriefingEndpoints } from './endpoints/interview-briefing.ts';
import { interviewPlanEndpoints } from './endpoints/interview-plan.ts';
import { interviewScheduleEndpoints } from './endpoints/interview-schedule.ts';
import { interviewStageEndpoints } from './endpoints/interview-stage.ts';
import { interviewerPoolEndpoints } from './endpoints/interviewer-pool.ts';
import { jobEndpoints } from './endpoints/job.ts';
import { jobPostingEndpoints } from './endpoints/job-posting.ts';
import { jobPostingWriteEndpoints } from './endpoints/job-posting-writes.ts';
import { jobSetupEndpoints } from './endpoints/job-setup.ts';
import { jobWriteEndpoints } from './endpoints/job-writes.ts';
import { locationEndpoints } from './endpoints/location.ts';
import { locationWriteEndpoints } from './endpoints/location-writes.ts';
import { notetakerTranscriptEndpoints } from './endpoints/notetaker-transcript.ts';
import { offerEndpoints } from './endpoints/offer.ts';
import { offerWriteEndpoints } from './endpoints/offer-writes.ts';
import { openingEndpoints } from './endpoints/opening.ts';
import { openingWriteEndpoints } from './endpoints/opening-writes.ts';
import { projectEndpoints } from './endpoints/project.ts';
import { referralEndpoints } from './endpoints/referral.ts';
import { reportEndpoints } from './endpoints/report.ts';
import { sequenceEndpoints } from './endpoints/sequence.ts';
import { sourceEndpoints } from './endpoints/source.ts';
import { surveyEndpoints } from './endpoints/survey.ts';
import { takeHomeAssignmentEndpoints } from './endpoints/take-home-assignment.ts';
import { userEndpoints } from './endpoints/user.ts';
import { userWriteEndpoints } from './endpoints/user-writes.ts';
import { versionEndpoints } from './endpoints/version.ts';
import { webhookEndpoints } from './endpoints/webhook.ts';

const CATEGORIES: readonly ((ashby: Ashby) => Endpoints)[] = [
  apiKeyEndpoints,
  applicationCreateEndpoints,
  applicationEndpoints,
  applicationFeedbackEndpoints,
  applicationFormEndpoints,
  applicationHistoryEndpoints,
  applicationWriteEndpoints,
  approvalEndpoints,
  archiveReasonEndpoints,
  assessmentEndpoints,
  auditLogEndpoints,
  candidateCheckEndpoints,
  candidateEndpoints,
  candidateExchangeEndpoints,
  candidateNoteEndpoints,
  candidateTagEndpoints,
  candidateWriteEndpoints,
  closeReasonEndpoints,
  criteriaEvaluationEndpoints,
  customFieldEndpoints,
  customFieldWriteEndpoints,
  departmentEndpoints,
  departmentWriteEndpoints,
  feedbackFormDefinitionEndpoints,
  fileEndpoints,
  hiringTeamEndpoints,
  interviewBriefingEndpoints,
  interviewEndpoints,
  interviewPlanEndpoints,
  interviewScheduleEndpoints,
  interviewStageEndpoints,
  interviewerPoolEndpoints,
  jobEndpoints,
  jobPostingEndpoints,
  jobPostingWriteEndpoints,
  jobSetupEndpoints,
  jobWriteEndpoints,
  locationEndpoints,
  locationWriteEndpoints,
  notetakerTranscriptEndpoints,
  offerEndpoints,
  offerWriteEndpoints,
  openingEndpoints,
  openingWriteEndpoints,
  projectEndpoints,
  referralEndpoints,
  reportEndpoints,
  sequenceEndpoints,
  sourceEndpoints,
  surveyEndpoints,
  takeHomeAssignmentEndpoints,
  userEndpoints,
  userWriteEndpoints,
  versionEndpoints,
  webhookEndpoints,
];

/** Every endpoint of an organization, by name. */
export function allEndpoints(ashby: Ashby): Endpoints {
  return Object.assign({}, ...CATEGORIES.map((category) => category(ashby)));
}
