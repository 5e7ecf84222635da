import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, Time } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'Id of the pause.') },
  {
    userId: v.string(),
    startsAt: doc(v.string(), 'ISO 8601.'),
    endsAt: doc(v.string(), 'Null for a pause without end.'),
    comment: v.string(),
    createdAt: doc(v.string(), 'When it was created, ISO 8601.'),
  },
);

/** A time in which a user is not scheduled for interviews. */
export interface InterviewerPause extends v.InferOutput<typeof schema> {}
export const InterviewerPause: v.GenericSchema<unknown, InterviewerPause> = schema;

/** Times without interviews. */
export const interviewerPauses = entity(
  { summary: 'Times in which a user is not scheduled for interviews.', key: 'id' },
  () => ({
    list: list('POST /user.listInterviewerPauses', {
      summary: 'List the pauses of a user that go on or are to come.',
      docs: docs('userlistinterviewerpauses'),
      scopes: ['organizationRead'],
      pagination: 'none',
      input: v.strictObject({ userId: doc(Id, 'Id of the user.') }),
      item: InterviewerPause,
    }),

    create: operation('POST /user.createInterviewerPause', {
      summary: 'Keep a user from being scheduled for interviews, from now on unless told. A user can have one pause.',
      docs: docs('usercreateinterviewerpause'),
      effect: 'write',
      scopes: ['organizationWrite'],
      input: v.strictObject({
        userId: doc(Id, 'Id of the user.'),
        startsAt: doc(v.optional(Time), 'When it starts, ISO 8601. Default: now.'),
        endsAt: doc(v.optional(Time), 'When it ends, ISO 8601. Default: never.'),
        comment: doc(v.optional(v.string()), 'Why.'),
      }),
      output: InterviewerPause,
    }),

    // The record is gone; a pause like it can be created, but it is another one.
    delete: operation('POST /user.deleteInterviewerPause', {
      summary: 'Delete a pause for good: the user can be scheduled for interviews again.',
      docs: docs('userdeleteinterviewerpause'),
      effect: 'destructive',
      scopes: ['organizationWrite'],
      input: v.strictObject({ interviewerPauseId: doc(Id, 'Id of the pause.') }),
      output: record({ id: doc(v.string(), 'Id of the pause that was deleted.') }, {}),
    }),
  }),
);
