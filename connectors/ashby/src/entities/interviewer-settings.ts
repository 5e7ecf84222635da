import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { atLeastOne, docs, Id } from '../fields.ts';

const userId = doc(Id, 'ID of the user.');
const maximum = v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))));

const schema = record(
  { id: v.string() },
  {
    dailyLimit: doc(v.number(), 'Maximum number of interviews per day. null: no limit.'),
    weeklyLimit: doc(v.number(), 'Maximum number of interviews per week. null: no limit.'),
  },
);

/** Limits on the number of interviews of a user. */
export interface InterviewerSettings extends v.InferOutput<typeof schema> {}
export const InterviewerSettings: v.GenericSchema<unknown, InterviewerSettings> = schema;

/** Interviewer settings. */
export const interviewerSettings = entity(
  {
    summary: 'Interviewer settings: limits on the number of interviews of a user per day and per week.',
    also: ['interview limits', 'interviewer capacity', 'interviewer load'],
    key: 'id',
  },
  () => ({
    get: operation('POST /user.interviewerSettings', {
      summary: 'Get the daily and weekly interview limits of a user.',
      docs: docs('userinterviewersettings'),
      effect: 'read',
      scopes: ['organizationRead'],
      input: v.strictObject({ userId }),
      output: InterviewerSettings,
    }),

    update: operation('POST /user.updateInterviewerSettings', {
      summary: 'Set or remove the daily and weekly interview limits of a user. A limit that you omit does not change.',
      also: ['cap', 'lift the limit'],
      example: { userId: '7a0e2d9d-66f6-4832-8ed2-ffdf0e627eb9', dailyLimit: 2, weeklyLimit: 6 },
      docs: docs('userupdateinterviewersettings'),
      effect: 'write',
      scopes: ['organizationWrite'],
      input: v.pipe(
        v.strictObject({
          userId,
          dailyLimit: doc(maximum, 'Maximum number of interviews per day. null removes the limit.'),
          weeklyLimit: doc(maximum, 'Maximum number of interviews per week. null removes the limit.'),
        }),
        atLeastOne('dailyLimit', 'weeklyLimit'),
      ),
      output: InterviewerSettings,
    }),
  }),
);
