import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the interview stage group.') },
  {
    title: v.string(),
    order: doc(v.number(), 'Sort order of the group.'),
    stageType: doc(v.string(), 'Lead, PreInterviewScreen, Active, Offer, Hired or Archived.'),
  },
);

/** A group of equivalent stages in different interview plans. */
export interface InterviewStageGroup extends v.InferOutput<typeof schema> {}
export const InterviewStageGroup: v.GenericSchema<unknown, InterviewStageGroup> = schema;

/** Interview stage groups. */
export const interviewStageGroups = entity(
  {
    summary: 'Interview stage groups, each for equivalent stages of different interview plans.',
    also: ['pipeline phases', 'milestones'],
    key: 'id',
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('POST /interviewStageGroup.list', {
      summary: 'List the interview stage groups of the organization, in order.',
      docs: docs('interviewstagegrouplist'),
      scopes: ['interviewsRead'],
      input: v.strictObject({ cursor }),
      item: InterviewStageGroup,
    }),
  }),
);
