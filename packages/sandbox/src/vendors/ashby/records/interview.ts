export interface Interview {
  readonly id: string;
  readonly title: string;
  readonly externalTitle?: string;
  readonly isArchived: boolean;
  readonly isDebrief: boolean;
  readonly isFeedbackRequired: boolean;
  readonly isFeedbackRequested: boolean;
  readonly instructionsHtml?: string;
  readonly instructionsPlain?: string;
  /** Only for the one job; shared between all jobs when missing. */
  readonly jobId?: string;
  readonly feedbackFormDefinitionId: string;
  /** How long it takes; on the wire only as part of a job's interview plan. */
  readonly minutes: number;
}

export type ScheduleStatus =
  | 'NeedsScheduling'
  | 'WaitingOnCandidateBooking'
  | 'WaitingOnCandidateAvailability'
  | 'CandidateAvailabilitySubmitted'
  | 'Scheduled'
  | 'WaitingOnFeedback'
  | 'Complete'
  | 'Cancelled'
  | 'OnHold';

export interface InterviewSchedule {
  readonly id: string;
  readonly status: ScheduleStatus;
  readonly applicationId: string;
  readonly interviewStageId: string;
  readonly scheduledById: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly eventIds: readonly string[];
  /** Only a schedule that an API key has made can be updated through the API. */
  readonly madeByApi: boolean;
}

export interface Interviewer {
  readonly userId: string;
  readonly feedbackRequired: boolean;
  readonly trainingRole: 'Shadow' | 'Reverse-Shadow' | null;
  readonly poolId?: string;
}

export interface InterviewEvent {
  readonly id: string;
  readonly interviewId: string;
  readonly applicationId: string;
  readonly interviewStageId: string;
  /** Missing where feedback was requested without an interview. */
  readonly scheduleId?: string;
  readonly interviewers: readonly Interviewer[];
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly location: string | null;
  readonly meetingLink: string | null;
  readonly calendarEventId: string | null;
  readonly transcriptId?: string;
  readonly extraData?: Readonly<Record<string, string>>;
}

export interface Feedback {
  readonly id: string;
  readonly applicationId: string;
  readonly userId: string;
  readonly formDefinitionId: string;
  readonly interviewId?: string;
  readonly interviewEventId?: string;
  readonly historyId?: string;
  readonly submittedAt: string;
  readonly submittedValues: Readonly<Record<string, unknown>>;
}

export interface Transcript {
  readonly id: string;
  readonly eventId: string;
  readonly createdAt: string;
}

export interface TakeHomeAssignment {
  readonly id: string;
  readonly applicationId: string;
  readonly candidateId: string;
  readonly interviewId: string;
  readonly interviewStageId: string;
  readonly feedbackFormDefinitionId: string;
  readonly status: 'WaitingOnSubmission' | 'WaitingOnFeedback' | 'Completed' | 'Cancelled';
  readonly submittedAt?: string;
  readonly reviewers: readonly { readonly userId: string; readonly hasSubmittedFeedback: boolean }[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

/**
 * The id of what a user submits for an event. Derived, so that an event's feedback is found without searching, and in
 * the form of a UUID: the event's id with the last twelve digits mixed with those of the user's.
 */
export function feedbackIdOf(eventId: string, userId: string): string {
  const tail = (id: string) => BigInt(`0x${id.slice(-12)}`);
  return eventId.slice(0, -12) + (tail(eventId) ^ tail(userId)).toString(16).padStart(12, '0');
}
