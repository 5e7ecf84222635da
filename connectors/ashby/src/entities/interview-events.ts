import { doc, EpochMilliseconds, entity, list } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, SyncPage } from '../fields.ts';
import { byToken } from '../sync.ts';
import { InterviewEvent } from './interview-event-record.ts';

/** Interview events. */
export const interviewEvents = entity(
  {
    summary: 'Interview events: the scheduled interviews of an interview schedule, with times and interviewers.',
    also: ['scheduled interviews', 'calendar events', 'meetings'],
    key: 'id',
    brief: [
      'id',
      'interviewId',
      'interviewScheduleId',
      'startTime',
      'endTime',
      'interviewers.id',
      'interviewers.email',
      'meetingLink',
      'hasSubmittedFeedback',
    ],
    sync: byToken(undefined, { entity: 'interviewSchedules', params: { interviewScheduleId: 'id' } }),
  },
  () => ({
    list: list('POST /interviewEvent.list', {
      summary: 'List the events of an interview schedule, with times, interviewers and links.',
      docs: docs('intervieweventlist'),
      scopes: ['interviewsRead'],
      input: v.strictObject({
        interviewScheduleId: doc(Id, 'ID of the interview schedule.'),
        createdAfter: doc(
          v.optional(EpochMilliseconds),
          'Return only events created after this time (RFC 3339, or Unix milliseconds).',
        ),
        expand: doc(v.optional(v.array(v.picklist(['interview']))), 'Related data to include in each record.'),
        ...SyncPage,
      }),
      item: InterviewEvent,
    }),
  }),
);
