import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id } from '../fields.ts';

const scopes = ['interviewsRead'];

const schema = record(
  { id: doc(v.string(), 'ID of the interview stage.') },
  {
    title: v.string(),
    type: doc(v.string(), 'Type of the stage, such as Lead, Offer or Archived. Types are fixed, unlike titles.'),
    orderInInterviewPlan: doc(v.number(), 'Sort order of the stage in its plan.'),
    interviewPlanId: v.string(),
    interviewStageGroupId: v.string(),
  },
);

/** A stage of an interview plan. */
export interface InterviewStage extends v.InferOutput<typeof schema> {}
export const InterviewStage: v.GenericSchema<unknown, InterviewStage> = schema;

/** Interview stages. */
export const interviewStages = entity(
  {
    summary: 'Interview stages: the stages of an interview plan that applications move through.',
    also: ['pipeline steps', 'phases', 'rounds'],
    key: 'id',
    from: { interviewPlanId: 'jobs.search:defaultInterviewPlanId' },
    sync: {
      full: { operation: 'list' },
      deletes: 'full_compare',
      parent: { entity: 'interviewPlans', params: { interviewPlanId: 'id' } },
    },
  },
  () => ({
    list: list('POST /interviewStage.list', {
      summary: "List the stages of an interview plan, in order. A job's plan is its defaultInterviewPlanId.",
      docs: docs('interviewstagelist'),
      scopes,
      input: v.strictObject({
        interviewPlanId: doc(
          Id,
          'ID of the interview plan: defaultInterviewPlanId of a job, or currentInterviewStage.interviewPlanId of an application.',
        ),
        cursor,
      }),
      item: InterviewStage,
    }),

    get: operation('POST /interviewStage.info', {
      summary: 'Get an interview stage by ID.',
      docs: docs('interviewstageinfo'),
      effect: 'read',
      scopes,
      input: v.strictObject({ interviewStageId: doc(Id, 'ID of the interview stage.') }),
      output: InterviewStage,
    }),
  }),
);
