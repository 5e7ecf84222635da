import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id } from '../fields.ts';

const scopes = ['interviewsRead'];

const schema = record(
  { id: doc(v.string(), 'Id of the stage.') },
  {
    title: v.string(),
    type: doc(v.string(), 'Kind of stage, such as Lead, Offer or Archived; titles are free, types are not.'),
    orderInInterviewPlan: doc(v.number(), 'Stages of a plan go by this number.'),
    interviewPlanId: v.string(),
    interviewStageGroupId: v.string(),
  },
);

/** A stage of an interview plan. */
export interface InterviewStage extends v.InferOutput<typeof schema> {}
export const InterviewStage: v.GenericSchema<unknown, InterviewStage> = schema;

/** Stages of interview plans. */
export const interviewStages = entity(
  { summary: 'Stages of interview plans, through which applications move.', key: 'id' },
  () => ({
    list: list('POST /interviewStage.list', {
      summary: "List the stages of one interview plan in order; a job's plan is its defaultInterviewPlanId.",
      docs: docs('interviewstagelist'),
      scopes,
      input: v.strictObject({ interviewPlanId: doc(Id, 'Id of the interview plan.'), cursor }),
      item: InterviewStage,
    }),

    get: operation('POST /interviewStage.info', {
      summary: 'Get one stage.',
      docs: docs('interviewstageinfo'),
      effect: 'read',
      scopes,
      input: v.strictObject({ interviewStageId: doc(Id, 'Id of the stage.') }),
      output: InterviewStage,
    }),
  }),
);
