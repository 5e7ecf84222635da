import { doc, EpochMilliseconds, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, exactlyOne, extraData, Id, SyncPage, Time } from '../fields.ts';
import { byToken } from '../sync.ts';
import { InterviewEvent } from './interview-event-record.ts';
import { User } from './users.ts';

const write = ['interviewsWrite'];

const schema = record(
  { id: doc(v.string(), 'ID of the interview schedule.') },
  {
    status: doc(
      v.string(),
      'NeedsScheduling, WaitingOnCandidateBooking, WaitingOnCandidateAvailability, CandidateAvailabilitySubmitted, Scheduled, WaitingOnFeedback, Complete, Cancelled, OnHold or Unknown.',
    ),
    applicationId: v.string(),
    interviewStageId: v.string(),
    scheduledBy: doc(User, 'User who scheduled the interviews. null until then.'),
    interviewEvents: v.array(InterviewEvent),
    createdAt: doc(v.string(), 'Creation time, ISO 8601.'),
    updatedAt: doc(v.string(), 'Time of the last update, ISO 8601.'),
  },
);

/** The interviews of an application in one stage, with times and interviewers. */
export interface InterviewSchedule extends v.InferOutput<typeof schema> {}
export const InterviewSchedule: v.GenericSchema<unknown, InterviewSchedule> = schema;

const event = {
  startTime: doc(Time, 'Start time, ISO 8601.'),
  endTime: doc(Time, 'End time, ISO 8601.'),
  interviewers: doc(
    v.array(
      v.strictObject({
        email: doc(Id, 'Email address of the interviewer, who must be a user in Ashby: email from users.list.'),
        feedbackRequired: doc(v.optional(v.boolean()), 'Whether the interviewer must submit feedback.'),
      }),
    ),
    'Interviewers.',
  ),
  interviewId: doc(
    v.optional(Id),
    "ID of the interview, from interviews.list. Default: the organization's default interview.",
  ),
  extraData,
};

const changedEvent = () =>
  v.strictObject({
    interviewEventId: doc(v.optional(Id), 'ID of the event to update. Omit to add a new event.'),
    ...event,
  });

/** Interview schedules. */
export const interviewSchedules = entity(
  {
    summary: 'Interview schedules: the interviews of an application in one stage, with times and interviewers.',
    also: ['bookings', 'meetings', 'appointments', 'onsites'],
    key: 'id',
    brief: [
      'id',
      'status',
      'applicationId',
      'interviewStageId',
      'scheduledBy.email',
      'interviewEvents.id',
      'interviewEvents.startTime',
      'interviewEvents.endTime',
      'interviewEvents.interviewers.email',
    ],
    from: { id: 'interview_schedules.list' },
    sync: byToken(),
  },
  () => ({
    list: list('POST /interviewSchedule.list', {
      summary: 'List interview schedules with their events, optionally by application or stage.',
      also: ['upcoming', 'when is the interview', 'calendar', 'interviews today', 'my interviews'],
      docs: docs('interviewschedulelist'),
      scopes: ['interviewsRead'],
      input: v.strictObject({
        applicationId: doc(v.optional(Id), 'Return only schedules of this application.'),
        interviewStageId: doc(v.optional(Id), 'Return only schedules for this interview stage.'),
        createdAfter: doc(
          v.optional(EpochMilliseconds),
          'Return only schedules created after this time (RFC 3339, or Unix milliseconds).',
        ),
        ...SyncPage,
      }),
      item: InterviewSchedule,
    }),

    create: operation('POST /interviewSchedule.create', {
      summary: 'Schedule interviews for an application. Takes interviewers by email address.',
      also: ['book', 'arrange', 'set up', 'schedule a panel', 'organize'],
      example: {
        applicationId: '29490bb8-baa5-4031-a528-4d84380c3619',
        interviewEvents: [
          {
            startTime: '2026-12-01T15:00:00Z',
            endTime: '2026-12-01T16:00:00Z',
            interviewers: [{ email: 'maya.larsen@fernhill.example', feedbackRequired: true }],
            interviewId: '50449cd9-2ac4-41a0-8503-41726adc1817',
          },
        ],
      },
      from: { 'interviewEvents.interviewers.email': 'users.list:email' },
      docs: docs('interviewschedulecreate'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        applicationId: doc(Id, 'ID of the application.'),
        interviewEvents: doc(v.array(v.strictObject(event)), 'Interview events to schedule.'),
      }),
      output: InterviewSchedule,
    }),

    update: operation('POST /interviewSchedule.update', {
      summary:
        'Add, update or cancel events of an interview schedule that this API key created. Canceling an event with feedback requires allowFeedbackDeletion and deletes the feedback.',
      also: [
        'reschedule',
        'postpone',
        'change interviewer',
        'move',
        'swap',
        'delay',
        'push',
        'bring forward',
        'replace',
      ],
      example: {
        interviewScheduleId: 'f69b128c-abc2-4c82-a527-84c833573b40',
        interviewEvent: {
          interviewEventId: 'e2d45bda-dbd9-4e0c-9e49-1a41ab34116b',
          startTime: '2026-12-01T15:00:00Z',
          endTime: '2026-12-01T16:00:00Z',
          interviewers: [{ email: 'maya.larsen@fernhill.example', feedbackRequired: true }],
        },
      },
      from: { 'interviewEvent.interviewers.email': 'users.list:email' },
      docs: docs('interviewscheduleupdate'),
      effect: 'destructive',
      scopes: write,
      input: v.pipe(
        v.strictObject({
          interviewScheduleId: doc(Id, 'ID of the interview schedule.'),
          interviewEvent: doc(
            v.optional(v.union([changedEvent(), v.array(changedEvent())])),
            'Event or events to add or update, each with all of its fields. Pass either this or interviewEventIdToCancel.',
          ),
          interviewEventIdToCancel: doc(
            v.optional(v.union([Id, v.array(Id)])),
            'ID or IDs of events to cancel. Pass either this or interviewEvent.',
          ),
          allowFeedbackDeletion: doc(
            v.optional(v.boolean()),
            'Whether to allow canceling events with feedback, which deletes the feedback. Default: false.',
          ),
        }),
        exactlyOne('interviewEvent', 'interviewEventIdToCancel'),
      ),
      output: InterviewSchedule,
    }),

    cancel: operation('POST /interviewSchedule.cancel', {
      summary: 'Cancel an interview schedule and all of its events.',
      also: ['call off', 'drop'],
      docs: docs('interviewschedulecancel'),
      effect: 'destructive',
      scopes: write,
      input: v.strictObject({
        id: doc(Id, 'ID of the interview schedule.'),
        allowReschedule: doc(v.optional(v.boolean()), 'Whether the schedule can be rescheduled. Default: false.'),
      }),
      output: InterviewSchedule,
    }),
  }),
);
