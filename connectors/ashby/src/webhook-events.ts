import type { Application } from './entities/application-record.ts';
import type { InterviewSchedule } from './entities/interview-schedules.ts';
import type { JobPostingSummary } from './entities/job-posting-record.ts';
import type { Job } from './entities/job-record.ts';
import type { Offer } from './entities/offer-record.ts';
import type { Opening } from './entities/opening-record.ts';
import type { SurveySubmission } from './entities/survey-submissions.ts';

/** Reference to a record by its ID. */
interface Reference {
  readonly id: string;
}

interface InterviewPlanReference extends Reference {
  readonly title?: string | null;
}

/** Payload for which Ashby publishes no schema. */
type Undocumented = Readonly<Record<string, unknown>>;

/**
 * Payload of each webhook event. The payloads follow Ashby's OpenAPI document, and for newer events its reference pages and
 * changelog (2026-06-26 for `jobPostingDelete`).
 */
export interface AshbyWebhookData {
  /** A candidate applied or was added manually. Not sent for bulk imports. */
  applicationSubmit: { application: Application };
  applicationUpdate: { application: Application };
  /** Ashby also sends `applicationUpdate` and `candidateStageChange`. `offer` is the most recently accepted offer, if any. */
  candidateHire: { application: Application; offer?: Offer | null };
  candidateStageChange: { application: Application };
  candidateDelete: { candidate: Reference };
  candidateMerge: { deletedCandidate: Reference; mergedCandidate: Reference };
  /** The interview plan of a job was replaced. `interviewStageMappings` maps the old stages to the new ones. */
  interviewPlanTransition: {
    jobId: string;
    fromInterviewPlan: InterviewPlanReference;
    toInterviewPlan: InterviewPlanReference;
    interviewStageMappings?:
      | readonly { readonly fromInterviewStageId?: string | null; readonly toInterviewStageId?: string | null }[]
      | null;
  };
  interviewScheduleCreate: { interviewSchedule: InterviewSchedule };
  interviewScheduleUpdate: { interviewSchedule: InterviewSchedule & { readonly candidateId?: string | null } };
  jobCreate: { job: Job };
  jobUpdate: { job: Job };
  jobPostingUpdate: { jobPosting: JobPostingSummary };
  jobPostingPublish: { jobPosting: JobPostingSummary };
  jobPostingUnpublish: { jobPosting: JobPostingSummary };
  jobPostingDelete: { jobPosting: Reference & { readonly jobId?: string | null } };
  offerCreate: { offer: Offer };
  offerUpdate: { offer: Offer };
  offerDelete: { offer: Reference & { readonly applicationId?: string | null } };
  openingCreate: { opening: Opening };
  /** A candidate was pushed to an HRIS. */
  pushToHRIS: { application: Application };
  /** Sent when a webhook is created or updated, to test its URL. An error response disables the webhook. */
  ping: { webhookActionType?: string | null };
  /** Not sent for anonymous surveys. For other surveys, the payload may be incomplete. */
  surveySubmit: { surveySubmission: SurveySubmission };
  /** A signature request was sent, canceled, completed or deleted. Has a `relatedEntityType` and the ID of the entity. */
  signatureRequestUpdate: Undocumented;
  takeHomeAssignmentAssigned: Undocumented;
  takeHomeAssignmentCancelled: Undocumented;
  takeHomeAssignmentCompleted: Undocumented;
  takeHomeAssignmentSubmitted: Undocumented;
}

/** Names of the events that this package knows. */
export type AshbyWebhookAction = keyof AshbyWebhookData;

/** A webhook event, as received. */
export interface AshbyEvent<Action extends AshbyWebhookAction> {
  readonly action: Action;
  readonly data: AshbyWebhookData[Action];
  /** ID of the event, equal in all retries and for all webhooks that receive it. Use it to handle each event only once. */
  readonly webhookActionId?: string | null;
}

/** An event that is newer than this package. */
export interface OtherAshbyEvent {
  /** Any other name. This type keeps `action` discriminable; to compare the value, assign it to a `string`. */
  readonly action: `${string} (not known to this package)`;
  readonly data: unknown;
  readonly webhookActionId?: string | null;
}

/** A verified webhook event, discriminated by `action`. */
export type AshbyWebhook = { [Action in AshbyWebhookAction]: AshbyEvent<Action> }[AshbyWebhookAction] | OtherAshbyEvent;

/** Key of the record in `data` that each event requires. */
export const subjectOf: Readonly<Record<AshbyWebhookAction, string | undefined>> = {
  applicationSubmit: 'application',
  applicationUpdate: 'application',
  candidateHire: 'application',
  candidateStageChange: 'application',
  candidateDelete: 'candidate',
  candidateMerge: 'mergedCandidate',
  interviewPlanTransition: 'toInterviewPlan',
  interviewScheduleCreate: 'interviewSchedule',
  interviewScheduleUpdate: 'interviewSchedule',
  jobCreate: 'job',
  jobUpdate: 'job',
  jobPostingUpdate: 'jobPosting',
  jobPostingPublish: 'jobPosting',
  jobPostingUnpublish: 'jobPosting',
  jobPostingDelete: 'jobPosting',
  offerCreate: 'offer',
  offerUpdate: 'offer',
  offerDelete: 'offer',
  openingCreate: 'opening',
  pushToHRIS: 'application',
  ping: undefined,
  surveySubmit: 'surveySubmission',
  signatureRequestUpdate: undefined,
  takeHomeAssignmentAssigned: undefined,
  takeHomeAssignmentCancelled: undefined,
  takeHomeAssignmentCompleted: undefined,
  takeHomeAssignmentSubmitted: undefined,
};
