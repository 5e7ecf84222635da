import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'Id of the group.') },
  {
    title: v.string(),
    order: doc(v.number(), 'Groups go by this number.'),
    stageType: doc(v.string(), 'Lead, PreInterviewScreen, Active, Offer, Hired or Archived.'),
  },
);

/** A step that the stages of different interview plans stand for. */
export interface InterviewStageGroup extends v.InferOutput<typeof schema> {}
export const InterviewStageGroup: v.GenericSchema<unknown, InterviewStageGroup> = schema;

/** Groups of stages. */
export const interviewStageGroups = entity(
  { summary: 'Groups that bring like stages of different interview plans together.', key: 'id' },
  () => ({
    list: list('POST /interviewStageGroup.list', {
      summary: 'List the stage groups of the organization in order.',
      docs: docs('interviewstagegrouplist'),
      scopes: ['interviewsRead'],
      input: v.strictObject({ cursor }),
      item: InterviewStageGroup,
    }),
  }),
);
