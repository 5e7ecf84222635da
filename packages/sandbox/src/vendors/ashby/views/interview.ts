import type { Ashby } from '../ashby.ts';
import { feedbackOfEvent } from '../feedback-of-event.ts';
import type { Interview, InterviewEvent, Interviewer, InterviewSchedule } from '../records/interview.ts';
import { poolView } from './interviewer-pool.ts';
import { optionalUser } from './people.ts';

export function interviewView({ minutes: _notOnTheWire, ...interview }: Interview) {
  return interview;
}

function interviewerView(ashby: Ashby, { userId, feedbackRequired, trainingRole, poolId }: Interviewer) {
  const user = optionalUser(ashby, userId);
  const pool = poolId === undefined ? undefined : ashby.data.interviewerPools.get(poolId);
  const interviewerPool = pool === undefined ? null : poolView(ashby, pool);
  return user && { ...user, trainingRole, interviewerPool, isFeedbackRequired: feedbackRequired };
}

export function interviewEventView(ashby: Ashby, event: InterviewEvent, expandInterview = false) {
  const interview = expandInterview ? ashby.data.interviews.get(event.interviewId) : undefined;
  return {
    id: event.id,
    interviewId: event.interviewId,
    interviewScheduleId: event.scheduleId,
    interviewerUserIds: event.interviewers.map(({ userId }) => userId),
    interviewers: event.interviewers.flatMap((interviewer) => interviewerView(ashby, interviewer) ?? []),
    createdAt: event.createdAt,
    updatedAt: event.updatedAt,
    startTime: event.startTime,
    endTime: event.endTime,
    feedbackLink: `https://app.ashbyhq.com/interview-briefings/${event.id}/feedback`,
    location: event.location,
    meetingLink: event.meetingLink,
    interviewerCalendarEventId: event.calendarEventId,
    hasSubmittedFeedback: feedbackOfEvent(ashby, event).length > 0,
    ...(interview && { interview: interviewView(interview) }),
    notetakerTranscriptId: event.transcriptId ?? null,
    extraData: event.extraData,
  };
}

export function scheduleView(ashby: Ashby, schedule: InterviewSchedule) {
  const { id, status, applicationId, interviewStageId, scheduledById, createdAt, updatedAt, eventIds } = schedule;
  return {
    id,
    status,
    applicationId,
    interviewStageId,
    scheduledBy: optionalUser(ashby, scheduledById),
    createdAt,
    updatedAt,
    interviewEvents: eventIds.flatMap((eventId) => {
      const event = ashby.data.interviewEvents.get(eventId);
      return event ? [interviewEventView(ashby, event)] : [];
    }),
  };
}
