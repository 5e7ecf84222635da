import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, exactlyOne, extraData, Id, Millis, SyncPage, Time } from '../fields.ts';
import { InterviewEvent } from './interview-event-record.ts';
import { User } from './users.ts';

const write = ['interviewsWrite'];

const schema = record(
  { id: doc(v.string(), 'Id of the schedule.') },
  {
    status: doc(
      v.string(),
      'NeedsScheduling, WaitingOnCandidateBooking, WaitingOnCandidateAvailability, CandidateAvailabilitySubmitted, Scheduled, WaitingOnFeedback, Complete, Cancelled, OnHold or Unknown.',
    ),
    applicationId: v.string(),
    interviewStageId: v.string(),
    scheduledBy: doc(User, 'Null until it is scheduled.'),
    interviewEvents: v.array(InterviewEvent),
    createdAt: doc(v.string(), 'When it was created, ISO 8601.'),
    updatedAt: doc(v.string(), 'When it was last changed, ISO 8601.'),
  },
);

/** The interviews of an application in one stage. */
export interface InterviewSchedule extends v.InferOutput<typeof schema> {}
export const InterviewSchedule: v.GenericSchema<unknown, InterviewSchedule> = schema;

const event = {
  startTime: doc(Time, 'When it starts, ISO 8601.'),
  endTime: doc(Time, 'When it ends, ISO 8601.'),
  interviewers: doc(
    v.array(
      v.strictObject({
        email: doc(Id, 'Mail address of the user in Ashby.'),
        feedbackRequired: doc(v.optional(v.boolean()), 'Whether they must give feedback.'),
      }),
    ),
    'Who holds it.',
  ),
  interviewId: doc(v.optional(Id), "Kind of interview, see interviews.list. Default: the organization's own."),
  extraData,
};

const changedEvent = () =>
  v.strictObject({
    interviewEventId: doc(v.optional(Id), 'Id of the event to change; without it a new one is added.'),
    ...event,
  });

/** Schedules of interviews. */
export const interviewSchedules = entity(
  {
    summary: 'Interview schedules: the interviews of an application in one stage, with times and interviewers.',
    key: 'id',
    sync: { operation: 'list', by: 'syncToken' },
  },
  () => ({
    list: list('POST /interviewSchedule.list', {
      summary: 'List interview schedules with their events, by application or stage.',
      docs: docs('interviewschedulelist'),
      scopes: ['interviewsRead'],
      input: v.strictObject({
        applicationId: doc(v.optional(Id), 'Only those of this application.'),
        interviewStageId: doc(v.optional(Id), 'Only those in this stage.'),
        createdAfter: doc(v.optional(Millis), 'Only those created after this time, in milliseconds since 1970.'),
        ...SyncPage,
      }),
      item: InterviewSchedule,
    }),

    create: operation('POST /interviewSchedule.create', {
      summary: 'Schedule interviews for an application. Interviewers are named by mail address.',
      docs: docs('interviewschedulecreate'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        applicationId: doc(Id, 'Id of the application.'),
        interviewEvents: doc(v.array(v.strictObject(event)), 'The interviews.'),
      }),
      output: InterviewSchedule,
    }),

    update: operation('POST /interviewSchedule.update', {
      summary:
        'Add, change or cancel interviews of a schedule that this API key created. Cancelling one that has feedback deletes the feedback, and needs allowFeedbackDeletion.',
      docs: docs('interviewscheduleupdate'),
      effect: 'destructive',
      scopes: write,
      input: v.pipe(
        v.strictObject({
          interviewScheduleId: doc(Id, 'Id of the schedule.'),
          interviewEvent: doc(
            v.optional(v.union([changedEvent(), v.array(changedEvent())])),
            'What to add or change: one event or several, each complete. This or interviewEventIdToCancel.',
          ),
          interviewEventIdToCancel: doc(
            v.optional(v.union([Id, v.array(Id)])),
            'What to cancel: the id of one event, or several. This or interviewEvent.',
          ),
          allowFeedbackDeletion: doc(
            v.optional(v.boolean()),
            'Whether events with feedback may be cancelled, which deletes the feedback; not unless true.',
          ),
        }),
        exactlyOne('interviewEvent', 'interviewEventIdToCancel'),
      ),
      output: InterviewSchedule,
    }),

    cancel: operation('POST /interviewSchedule.cancel', {
      summary: 'Cancel an interview schedule with all of its interviews.',
      docs: docs('interviewschedulecancel'),
      effect: 'destructive',
      scopes: write,
      input: v.strictObject({
        id: doc(Id, 'Id of the schedule.'),
        allowReschedule: doc(v.optional(v.boolean()), 'Whether it can be scheduled anew; not unless true.'),
      }),
      output: InterviewSchedule,
    }),
  }),
);
