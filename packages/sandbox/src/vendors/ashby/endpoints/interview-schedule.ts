import { apiUser } from '../api-user.ts';
import type { Ashby } from '../ashby.ts';
import { found, invalidInput } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { feedbackOfEvent } from '../feedback-of-event.ts';
import { epochMilliseconds, flag, listOf, oneOrMany, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { eventInput, makeEvent, newEventInput } from '../interview-event-input.ts';
import { syncInput } from '../paging.ts';
import type { InterviewSchedule } from '../records/interview.ts';
import { recordsOf } from '../records-of.ts';
import { isBetween } from '../time-filters.ts';
import { scheduleView } from '../views/interview.ts';

const listInput = object(
  {},
  { createdAfter: epochMilliseconds, applicationId: uuid, interviewStageId: uuid, ...syncInput },
);

const updateInput = object(
  { interviewScheduleId: uuid },
  { interviewEvent: oneOrMany(eventInput), interviewEventIdToCancel: oneOrMany(uuid), allowFeedbackDeletion: flag },
);

export function interviewScheduleEndpoints(ashby: Ashby): Endpoints {
  const { data, page, newId, timestamp } = ashby;
  const records = recordsOf(ashby);
  const save = (schedule: InterviewSchedule) => ({
    results: scheduleView(ashby, data.interviewSchedules.put({ ...schedule, updatedAt: timestamp() })),
  });

  /** Takes events off a schedule; what was written about them goes with them, if the call allows that. */
  function cancelEvents(schedule: InterviewSchedule, eventIds: readonly string[], allowFeedbackDeletion: boolean) {
    const events = eventIds.map((id) => {
      const event = records.interviewEvent(id);
      return found(event.scheduleId === schedule.id ? event : undefined, 'interview_event');
    });
    const feedback = events.flatMap((event) => feedbackOfEvent(ashby, event));
    if (feedback.length > 0 && !allowFeedbackDeletion) {
      throw invalidInput('interviewEventIdToCancel: The event has submitted feedback; see allowFeedbackDeletion');
    }
    for (const { id } of feedback) data.feedback.delete(id);
    for (const { id } of events) data.interviewEvents.delete(id);
  }

  return {
    'interviewSchedule.list': endpoint('interviewsRead', listInput, (params) =>
      page({
        list: 'interviewSchedule.list',
        table: data.interviewSchedules,
        params,
        where: ({ applicationId, interviewStageId, createdAt }) =>
          (params.applicationId === undefined || applicationId === params.applicationId) &&
          (params.interviewStageId === undefined || interviewStageId === params.interviewStageId) &&
          isBetween(createdAt, params.createdAfter, undefined),
        view: (schedule) => scheduleView(ashby, schedule),
      }),
    ),
    'interviewSchedule.create': endpoint(
      'interviewsWrite',
      object({ applicationId: uuid, interviewEvents: listOf(newEventInput, 1) }, {}),
      ({ applicationId, interviewEvents }) => {
        const application = records.application(applicationId);
        const place = { id: newId(), applicationId: application.id, interviewStageId: application.stageId };
        const events = interviewEvents.map((params) => makeEvent(ashby, place, params));
        for (const event of events) data.interviewEvents.put(event);
        return save({
          ...place,
          status: 'Scheduled',
          scheduledById: apiUser(ashby).id,
          createdAt: timestamp(),
          updatedAt: timestamp(),
          eventIds: events.map(({ id }) => id),
          madeByApi: true,
        });
      },
    ),
    'interviewSchedule.update': endpoint('interviewsWrite', updateInput, (params) => {
      const { interviewEvent = [], interviewEventIdToCancel: cancelled = [], allowFeedbackDeletion = false } = params;
      if (params.interviewEvent === undefined && params.interviewEventIdToCancel === undefined) {
        throw invalidInput('body: One of interviewEvent and interviewEventIdToCancel is required');
      }
      // Schedules that people have made in the app look as if they were not there.
      const stored = records.interviewSchedule(params.interviewScheduleId);
      const schedule = found(stored.madeByApi ? stored : undefined, 'interview_schedule');
      const events = interviewEvent.map(({ interviewEventId, ...event }) => {
        const earlier = interviewEventId === undefined ? undefined : records.interviewEvent(interviewEventId);
        if (earlier !== undefined) found(earlier.scheduleId === schedule.id ? earlier : undefined, 'interview_event');
        return makeEvent(ashby, schedule, event, earlier);
      });
      cancelEvents(schedule, cancelled, allowFeedbackDeletion);
      for (const event of events) data.interviewEvents.put(event);
      const added = events.map(({ id }) => id).filter((id) => !schedule.eventIds.includes(id));
      const eventIds = [...schedule.eventIds, ...added].filter((id) => !cancelled.includes(id));
      return save({ ...schedule, eventIds, status: eventIds.length === 0 ? 'Cancelled' : 'Scheduled' });
    }),
    'interviewSchedule.cancel': endpoint(
      'interviewsWrite',
      object({ id: uuid }, { allowReschedule: flag }),
      // Whether it may be scheduled again shows nowhere in the answer.
      ({ id }) => save({ ...records.interviewSchedule(id), status: 'Cancelled' }),
    ),
  };
}
