import { doc, entity, list } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, Millis, SyncPage } from '../fields.ts';
import { InterviewEvent } from './interview-event-record.ts';

/** Interviews that take place. */
export const interviewEvents = entity(
  {
    summary: 'Interviews at a time, with the people who hold them; the parts of an interview schedule.',
    key: 'id',
    sync: { operation: 'list', by: 'syncToken' },
  },
  () => ({
    list: list('POST /interviewEvent.list', {
      summary: 'List the events of one interview schedule: times, interviewers, links.',
      docs: docs('intervieweventlist'),
      scopes: ['interviewsRead'],
      input: v.strictObject({
        interviewScheduleId: doc(Id, 'Id of the schedule.'),
        createdAfter: doc(v.optional(Millis), 'Only those created after this time, in milliseconds since 1970.'),
        expand: doc(v.optional(v.array(v.picklist(['interview']))), 'What else to put into each record.'),
        ...SyncPage,
      }),
      item: InterviewEvent,
    }),
  }),
);
