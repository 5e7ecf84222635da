import type * as v from 'valibot';
import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { createdAfter, entityOf } from '../entity.ts';
import { feedbackOfEvent } from '../feedback-of-event.ts';
import { extraData, flag, isoTime, listOf, nonEmptyText, object, oneOrMany, uuid } from '../fields.ts';
import type { Interview, InterviewEvent, InterviewSchedule } from '../records/interview.ts';
import { found, invalidInput } from '../rejection.ts';
import { requireOne } from '../search.ts';
import { scheduleView } from '../views/interview.ts';

const interviewers = listOf(object({ email: nonEmptyText }, { feedbackRequired: flag }), 1);
const required = { startTime: isoTime, endTime: isoTime, interviewers };
const optional = { extraData, interviewId: uuid };
const newEvent = object(required, optional);

/** An event to add, or one to update if it has an id. */
const changedEvent = object(required, { ...optional, interviewEventId: uuid });

type GivenEvent = v.InferOutput<typeof newEvent>;

export function interviewScheduleEndpoints(ashby: Ashby): Endpoints {
  const { data, apiUser, find, idOf, newId, save, timestamp } = ashby;
  const schedule = entityOf(ashby, 'interviewSchedules', (one) => scheduleView(ashby, one));

  /** Returns the interview for a call that names none: the organization's default one. */
  function defaultInterviewId(): string {
    const form = find('feedbackForms', ({ isDefaultForm }) => isDefaultForm);
    const isOfForm = (one: Interview) => one.feedbackFormDefinitionId === form.id && one.jobId === undefined;
    return find('interviews', isOfForm).id;
  }

  function interviewerOf({ email, feedbackRequired = true }: GivenEvent['interviewers'][number]) {
    const address = email.trim().toLowerCase();
    const user = find('users', (one) => one.email === address && one.isEnabled);
    return { userId: user.id, feedbackRequired, trainingRole: null };
  }

  /** Returns the event in a call; `earlier` is the event that it updates. */
  function makeEvent(
    place: Pick<InterviewSchedule, 'id' | 'applicationId' | 'interviewStageId'>,
    { startTime, endTime, ...given }: GivenEvent,
    earlier?: InterviewEvent,
  ) {
    if (endTime <= startTime) throw invalidInput('endTime: Must be after startTime');
    const now = timestamp();
    const unplaced = { location: null, meetingLink: null, calendarEventId: null };
    const { interviewId, ...event } = earlier ?? { id: newId(), createdAt: now, interviewId: undefined, ...unplaced };
    return {
      ...event,
      interviewers: given.interviewers.map(interviewerOf),
      interviewId: idOf('interviews', given.interviewId ?? interviewId ?? defaultInterviewId()),
      applicationId: place.applicationId,
      interviewStageId: place.interviewStageId,
      scheduleId: place.id,
      updatedAt: now,
      startTime,
      endTime,
      extraData: given.extraData,
    };
  }

  /** Returns the event that a call names, which must belong to the schedule. */
  function eventIn({ id: scheduleId }: InterviewSchedule, id: string): InterviewEvent {
    const event = find('interviewEvents', id);
    return found(event.scheduleId === scheduleId ? event : undefined, 'interview_event');
  }

  /** Removes events from a schedule, and their feedback if the call allows it. */
  function cancelEvents(events: readonly InterviewEvent[], allowFeedbackDeletion: boolean) {
    const feedback = events.flatMap((event) => feedbackOfEvent(ashby, event));
    if (feedback.length > 0 && !allowFeedbackDeletion) {
      throw invalidInput('interviewEventIdToCancel: The event has submitted feedback; see allowFeedbackDeletion');
    }
    for (const { id } of feedback) data.feedback.delete(id);
    for (const { id } of events) data.interviewEvents.delete(id);
  }

  return {
    'interviewSchedule.list': schedule.list({ createdAfter, applicationId: uuid, interviewStageId: uuid }),
    'interviewSchedule.create': endpoint(
      { applicationId: uuid, interviewEvents: listOf(newEvent, 1) },
      {},
      ({ applicationId, interviewEvents }) => {
        const interviewStageId = find('applications', applicationId).stageId;
        const place = { id: newId(), applicationId, interviewStageId };
        const events = interviewEvents.map((given) => makeEvent(place, given));
        for (const event of events) save('interviewEvents', event);
        const stored = save('interviewSchedules', {
          ...place,
          status: 'Scheduled',
          scheduledById: apiUser().id,
          createdAt: timestamp(),
          updatedAt: timestamp(),
          eventIds: events.map(({ id }) => id),
          madeByApi: true,
        });
        return scheduleView(ashby, stored);
      },
    ),
    'interviewSchedule.update': endpoint(
      { interviewScheduleId: uuid },
      {
        interviewEvent: oneOrMany(changedEvent),
        interviewEventIdToCancel: oneOrMany(uuid),
        allowFeedbackDeletion: flag,
      },
      (params) => {
        requireOne(params, 'interviewEvent', 'interviewEventIdToCancel');
        const { interviewEvent = [], interviewEventIdToCancel: cancelled = [], allowFeedbackDeletion = false } = params;
        const stored = find('interviewSchedules', params.interviewScheduleId);
        // Schedules that people created in the app are reported as not found.
        found(stored.madeByApi ? stored : undefined, 'interview_schedule');
        const events = interviewEvent.map(({ interviewEventId: id, ...given }) =>
          makeEvent(stored, given, id === undefined ? undefined : eventIn(stored, id)),
        );
        cancelEvents(
          cancelled.map((id) => eventIn(stored, id)),
          allowFeedbackDeletion,
        );
        for (const event of events) save('interviewEvents', event);
        const all = [...new Set([...stored.eventIds, ...events.map(({ id }) => id)])];
        const eventIds = all.filter((id) => !cancelled.includes(id));
        const status = eventIds.length === 0 ? 'Cancelled' : 'Scheduled';
        return scheduleView(ashby, save('interviewSchedules', { ...stored, eventIds, status }));
      },
    ),
    // The response does not show whether it may be scheduled again.
    'interviewSchedule.cancel': schedule.update({ id: uuid }, { allowReschedule: flag }, () => ({
      status: 'Cancelled',
    })),
  };
}
