import type { Ashby } from '../ashby.ts';
import { feedbackOfEvent } from '../feedback-of-event.ts';
import type { Interview, InterviewEvent, Interviewer, InterviewSchedule } from '../records/interview.ts';
import { poolOf } from './interviewer-pool.ts';
import { optionalUser } from './people.ts';

export function interviewView({ minutes: _notOnTheWire, ...interview }: Interview) {
  return interview;
}

function interviewerView(ashby: Ashby, { userId, feedbackRequired, trainingRole, poolId }: Interviewer) {
  const user = optionalUser(ashby, userId);
  const interviewerPool = poolOf(ashby, poolId);
  return user && { ...user, trainingRole, interviewerPool, isFeedbackRequired: feedbackRequired };
}

export function interviewEventView(ashby: Ashby, event: InterviewEvent, expandInterview = false) {
  const { applicationId: _1, interviewStageId: _2, scheduleId, calendarEventId, transcriptId, ...plain } = event;
  const interview = expandInterview ? ashby.data.interviews.get(event.interviewId) : undefined;
  return {
    ...plain,
    interviewScheduleId: scheduleId,
    interviewerUserIds: event.interviewers.map(({ userId }) => userId),
    interviewers: event.interviewers.flatMap((interviewer) => interviewerView(ashby, interviewer) ?? []),
    feedbackLink: `https://app.ashbyhq.com/interview-briefings/${event.id}/feedback`,
    interviewerCalendarEventId: calendarEventId,
    hasSubmittedFeedback: feedbackOfEvent(ashby, event).length > 0,
    interview: interview && interviewView(interview),
    notetakerTranscriptId: transcriptId ?? null,
  };
}

export function scheduleView(ashby: Ashby, schedule: InterviewSchedule) {
  const { scheduledById, eventIds, madeByApi: _notOnTheWire, ...plain } = schedule;
  const events = eventIds.flatMap((eventId) => ashby.data.interviewEvents.get(eventId) ?? []);
  return {
    ...plain,
    scheduledBy: optionalUser(ashby, scheduledById),
    interviewEvents: events.map((event) => interviewEventView(ashby, event)),
  };
}
