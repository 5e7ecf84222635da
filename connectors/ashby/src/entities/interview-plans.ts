import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, includeArchived, SyncPage } from '../fields.ts';
import { byToken } from '../sync.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the interview plan.') },
  {
    title: v.string(),
    isArchived: v.boolean(),
    createdAt: doc(v.string(), 'Creation time, ISO 8601.'),
    updatedAt: doc(v.string(), 'Time of the last update, ISO 8601.'),
  },
);

/** An interview plan: the stages that applications to a job go through. */
export interface InterviewPlan extends v.InferOutput<typeof schema> {}
export const InterviewPlan: v.GenericSchema<unknown, InterviewPlan> = schema;

/** Interview plans. */
export const interviewPlans = entity(
  {
    summary: 'Interview plans: the stages that applications to a job go through.',
    also: ['hiring processes', 'interview processes', 'pipelines'],
    key: 'id',
    sync: byToken({ includeArchived: true }),
  },
  () => ({
    list: list('POST /interviewPlan.list', {
      summary: 'List the published interview plans. To list the stages of a plan, use interview_stages.list.',
      docs: docs('interviewplanlist'),
      scopes: ['interviewsRead'],
      input: v.strictObject({ includeArchived, ...SyncPage }),
      item: InterviewPlan,
    }),
  }),
);
