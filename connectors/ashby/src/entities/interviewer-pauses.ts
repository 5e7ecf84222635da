import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, Time } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the interviewer pause.') },
  {
    userId: v.string(),
    startsAt: doc(v.string(), 'Start time, ISO 8601.'),
    endsAt: doc(v.string(), 'End time, ISO 8601. null if the pause has no end.'),
    comment: v.string(),
    createdAt: doc(v.string(), 'Creation time, ISO 8601.'),
  },
);

/** A period in which a user is not scheduled for interviews. */
export interface InterviewerPause extends v.InferOutput<typeof schema> {}
export const InterviewerPause: v.GenericSchema<unknown, InterviewerPause> = schema;

/** Interviewer pauses. */
export const interviewerPauses = entity(
  {
    summary: 'Interviewer pauses: periods in which a user is not scheduled for interviews.',
    also: ['breaks', 'unavailability', 'out of office', 'vacation'],
    key: 'id',
    sync: {
      full: { operation: 'list' },
      deletes: 'full_compare',
      parent: { entity: 'users', params: { userId: 'id' } },
    },
  },
  () => ({
    list: list('POST /user.listInterviewerPauses', {
      summary: 'List the active and upcoming interviewer pauses of a user.',
      docs: docs('userlistinterviewerpauses'),
      scopes: ['organizationRead'],
      pagination: 'none',
      input: v.strictObject({ userId: doc(Id, 'ID of the user.') }),
      item: InterviewerPause,
    }),

    create: operation('POST /user.createInterviewerPause', {
      summary:
        'Pause a user from being scheduled for interviews, starting now by default. Fails if the user already has an active or upcoming pause.',
      also: ['block', 'away', 'holiday', 'leave'],
      docs: docs('usercreateinterviewerpause'),
      effect: 'write',
      scopes: ['organizationWrite'],
      input: v.strictObject({
        userId: doc(Id, 'ID of the user.'),
        startsAt: doc(v.optional(Time), 'Start time, ISO 8601. Default: now.'),
        endsAt: doc(v.optional(Time), 'End time, ISO 8601. Default: no end.'),
        comment: doc(v.optional(v.string()), 'Reason for the pause.'),
      }),
      output: InterviewerPause,
    }),

    // Destructive: an equal pause can be created, but it is a new record.
    delete: operation('POST /user.deleteInterviewerPause', {
      summary: 'Delete an interviewer pause permanently. The user can be scheduled for interviews again.',
      also: ['end', 'resume'],
      docs: docs('userdeleteinterviewerpause'),
      effect: 'destructive',
      scopes: ['organizationWrite'],
      input: v.strictObject({ interviewerPauseId: doc(Id, 'ID of the interviewer pause.') }),
      output: record({ id: doc(v.string(), 'ID of the deleted pause.') }, {}),
    }),
  }),
);
