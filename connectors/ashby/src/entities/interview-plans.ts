import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, includeArchived, SyncPage } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'Id of the plan.') },
  {
    title: v.string(),
    isArchived: v.boolean(),
    createdAt: doc(v.string(), 'When it was created, ISO 8601.'),
    updatedAt: doc(v.string(), 'When it was last changed, ISO 8601.'),
  },
);

/** The stages that applications for a job go through. */
export interface InterviewPlan extends v.InferOutput<typeof schema> {}
export const InterviewPlan: v.GenericSchema<unknown, InterviewPlan> = schema;

/** Interview plans. */
export const interviewPlans = entity(
  {
    summary: 'Interview plans: the stages that applications for a job go through.',
    key: 'id',
    sync: { operation: 'list', by: 'syncToken' },
  },
  () => ({
    list: list('POST /interviewPlan.list', {
      summary: 'List the published interview plans; their stages come from interviewStages.list.',
      docs: docs('interviewplanlist'),
      scopes: ['interviewsRead'],
      input: v.strictObject({ includeArchived, ...SyncPage }),
      item: InterviewPlan,
    }),
  }),
);
