import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { atLeastOne, docs, Id } from '../fields.ts';

const userId = doc(Id, 'Id of the user.');
const most = v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))));

const schema = record(
  { id: v.string() },
  {
    dailyLimit: doc(v.number(), 'Interviews a day at most; null for no limit.'),
    weeklyLimit: doc(v.number(), 'Interviews a week at most; null for no limit.'),
  },
);

/** How many interviews a user is scheduled for. */
export interface InterviewerSettings extends v.InferOutput<typeof schema> {}
export const InterviewerSettings: v.GenericSchema<unknown, InterviewerSettings> = schema;

/** How much users interview. */
export const interviewerSettings = entity(
  { summary: 'How many interviews a user may be scheduled for in a day and in a week.', key: 'id' },
  () => ({
    get: operation('POST /user.interviewerSettings', {
      summary: 'Get how many interviews a user may be scheduled for.',
      docs: docs('userinterviewersettings'),
      effect: 'read',
      scopes: ['organizationRead'],
      input: v.strictObject({ userId }),
      output: InterviewerSettings,
    }),

    update: operation('POST /user.updateInterviewerSettings', {
      summary: 'Set or lift the limits of a user; one that is not named stays as it is.',
      docs: docs('userupdateinterviewersettings'),
      effect: 'write',
      scopes: ['organizationWrite'],
      input: v.pipe(
        v.strictObject({
          userId,
          dailyLimit: doc(most, 'Interviews a day at most; null for no limit.'),
          weeklyLimit: doc(most, 'Interviews a week at most; null for no limit.'),
        }),
        atLeastOne('dailyLimit', 'weeklyLimit'),
      ),
      output: InterviewerSettings,
    }),
  }),
);
