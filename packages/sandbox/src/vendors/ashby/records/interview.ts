import type { Dated, Stored, Titled } from './base.ts';
import type { SubmittedValues } from './form.ts';
import type { ExtraData } from './organization.ts';

export type StageType = 'Lead' | 'PreInterviewScreen' | 'Active' | 'Offer' | 'Hired' | 'Archived';

export interface InterviewPlan extends Dated, Titled {}

export interface InterviewStage extends Stored {
  readonly title: string;
  readonly type: StageType;
  readonly orderInInterviewPlan: number;
  readonly interviewStageGroupId?: string;
  readonly interviewPlanId: string;
}

export interface InterviewStageGroup extends Stored {
  readonly title: string;
  readonly order: number;
  readonly stageType: StageType;
}

export interface Interview extends Titled {
  readonly externalTitle?: string;
  readonly isDebrief: boolean;
  readonly isFeedbackRequired: boolean;
  readonly isFeedbackRequested: boolean;
  readonly instructionsHtml?: string;
  readonly instructionsPlain?: string;
  /** Set if the interview belongs to one job only; missing if all jobs share it. */
  readonly jobId?: string;
  readonly feedbackFormDefinitionId: string;
  /** The duration; returned only as part of a job's interview plan. */
  readonly minutes: number;
}

export interface InterviewSchedule extends Dated {
  readonly status: string;
  readonly applicationId: string;
  readonly interviewStageId: string;
  readonly scheduledById: string;
  readonly eventIds: readonly string[];
  /** The API can update only schedules that an API key created. */
  readonly madeByApi: boolean;
}

export interface Interviewer {
  readonly userId: string;
  readonly feedbackRequired: boolean;
  readonly trainingRole: 'Shadow' | 'Reverse-Shadow' | null;
  readonly poolId?: string;
}

export interface InterviewEvent extends Dated {
  readonly interviewId: string;
  readonly applicationId: string;
  readonly interviewStageId: string;
  /** Missing if the feedback was requested without an interview. */
  readonly scheduleId?: string;
  readonly interviewers: readonly Interviewer[];
  readonly startTime: string;
  readonly endTime: string;
  readonly location: string | null;
  readonly meetingLink: string | null;
  readonly calendarEventId: string | null;
  readonly transcriptId?: string;
  readonly extraData?: ExtraData;
}

export interface Feedback extends Stored {
  readonly applicationId: string;
  readonly userId: string;
  readonly formDefinitionId: string;
  readonly interviewId?: string;
  readonly interviewEventId?: string;
  readonly historyId?: string;
  readonly submittedAt: string;
  readonly submittedValues: SubmittedValues;
}

/**
 * Returns the id of a user's feedback for an event. It is derived, so that an event's feedback is found without a search, and
 * a valid UUID: the event's id with its last twelve digits combined with those of the user's id.
 */
export function feedbackIdOf(eventId: string, userId: string): string {
  const tail = (id: string) => BigInt(`0x${id.slice(-12)}`);
  return eventId.slice(0, -12) + (tail(eventId) ^ tail(userId)).toString(16).padStart(12, '0');
}

export interface Transcript extends Stored {
  readonly eventId: string;
  readonly createdAt: string;
}

export interface TakeHomeAssignment extends Dated {
  readonly applicationId: string;
  readonly candidateId: string;
  readonly interviewId: string;
  readonly interviewStageId: string;
  readonly feedbackFormDefinitionId: string;
  readonly status: 'WaitingOnSubmission' | 'WaitingOnFeedback' | 'Completed' | 'Cancelled';
  readonly submittedAt?: string;
  readonly reviewers: readonly { readonly userId: string; readonly hasSubmittedFeedback: boolean }[];
}

interface TrainingStage extends Stored {
  readonly interviewerRole: 'Shadow' | 'ReverseShadow';
  readonly interviewsRequired: number;
  readonly isArchived: boolean;
  readonly approvalRequired: boolean;
  readonly approverIds: readonly string[];
}

export interface InterviewerPool extends Titled {
  readonly trainingPath: Stored & { readonly enabled: boolean; readonly trainingStages: readonly TrainingStage[] };
  readonly qualifiedIds: readonly string[];
  readonly trainees: readonly {
    readonly userId: string;
    readonly stageId: string;
    readonly interviewsCompleted: number;
  }[];
}

export interface InterviewerPause extends Stored {
  readonly userId: string;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly comment: string | null;
  readonly createdAt: string;
}

/** The interview limits of a user; the id is the user's. */
export interface InterviewerSettings extends Stored {
  readonly dailyLimit: number | null;
  readonly weeklyLimit: number | null;
}
