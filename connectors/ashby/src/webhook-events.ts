import type { Application } from './entities/application-record.ts';
import type { InterviewSchedule } from './entities/interview-schedules.ts';
import type { JobPostingSummary } from './entities/job-posting-record.ts';
import type { Job } from './entities/job-record.ts';
import type { Offer } from './entities/offer-record.ts';
import type { Opening } from './entities/opening-record.ts';
import type { SurveySubmission } from './entities/survey-submissions.ts';

/** What is left of a record that is gone, or was merged into another. */
interface Reference {
  readonly id: string;
}

interface InterviewPlanReference extends Reference {
  readonly title?: string | null;
}

/** An event whose payload Ashby documents in words only, or not at all. */
type Undocumented = Readonly<Record<string, unknown>>;

/**
 * What each event of Ashby carries. The payloads are those of Ashby's OpenAPI document; of events that are newer, those
 * of its reference pages and changelog (2026-06-26 for `jobPostingDelete`).
 */
export interface AshbyWebhookData {
  /** A candidate applied, or was added by hand. Not told of imports. */
  applicationSubmit: { application: Application };
  applicationUpdate: { application: Application };
  /** Also tells `applicationUpdate` and `candidateStageChange`. The offer is the latest that was accepted, if any. */
  candidateHire: { application: Application; offer?: Offer | null };
  candidateStageChange: { application: Application };
  candidateDelete: { candidate: Reference };
  candidateMerge: { deletedCandidate: Reference; mergedCandidate: Reference };
  /** A job was given another interview plan; says which stage became which. */
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
  /** A candidate was pushed to an HR system. */
  pushToHRIS: { application: Application };
  /** Sent when a webhook is made or changed, to see whether the address answers; an error switches the webhook off. */
  ping: { webhookActionType?: string | null };
  /** Answers to anonymous surveys are not told, those to others not always in full. */
  surveySubmit: { surveySubmission: SurveySubmission };
  /** A request for a signature was sent, cancelled, completed or deleted; names its `relatedEntityType` and its id. */
  signatureRequestUpdate: Undocumented;
  takeHomeAssignmentAssigned: Undocumented;
  takeHomeAssignmentCancelled: Undocumented;
  takeHomeAssignmentCompleted: Undocumented;
  takeHomeAssignmentSubmitted: Undocumented;
}

/** The events that this package knows. */
export type AshbyWebhookAction = keyof AshbyWebhookData;

/** An event of Ashby, as it came. */
export interface AshbyEvent<Action extends AshbyWebhookAction> {
  readonly action: Action;
  readonly data: AshbyWebhookData[Action];
  /** The same when the event is sent again, and for every webhook that tells of it: what is done once goes by it. */
  readonly webhookActionId?: string | null;
}

/** An event that is newer than this package. */
export interface OtherAshbyEvent {
  /** Any other name. Written so that the known ones can be told from it; assign it to a `string` to compare it. */
  readonly action: `${string} (not known to this package)`;
  readonly data: unknown;
  readonly webhookActionId?: string | null;
}

/** A webhook that was verified, by its `action`. */
export type AshbyWebhook = { [Action in AshbyWebhookAction]: AshbyEvent<Action> }[AshbyWebhookAction] | OtherAshbyEvent;

/** The part of `data` that each event is about; without it, it is not that event. */
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
