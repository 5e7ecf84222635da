import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, Page } from '../fields.ts';

const scopes = ['interviewsRead'];
const expand = doc(v.optional(v.array(v.picklist(['interview']))), 'What else to put into each record.');

const schema = record(
  { id: doc(v.string(), 'Id of the assignment.') },
  {
    candidateId: v.string(),
    applicationId: v.string(),
    interviewId: v.string(),
    interviewStageId: v.string(),
    feedbackFormDefinitionId: v.string(),
    reviewers: doc(v.array(v.unknown()), 'Who reviews it, and whether they gave feedback.'),
    interview: doc(v.unknown(), 'The interview that it belongs to; with expand only.'),
    createdAt: doc(v.string(), 'When it was created, ISO 8601.'),
  },
);

/** Work that a candidate does at home. */
export interface TakeHomeAssignment extends v.InferOutput<typeof schema> {}
export const TakeHomeAssignment: v.GenericSchema<unknown, TakeHomeAssignment> = schema;

/** Work that candidates do at home. */
export const takeHomeAssignments = entity(
  { summary: 'Take-home assignments of candidates, with what they handed in and who reviews it.', key: 'id' },
  () => ({
    list: list('POST /takeHomeAssignment.list', {
      summary:
        'List take-home assignments, of a candidate or an application. The fields of a record are known at second hand.',
      docs: docs('takehomeassignmentlist'),
      scopes,
      input: v.strictObject({
        candidateId: doc(v.optional(Id), 'Only those of this candidate.'),
        applicationId: doc(v.optional(Id), 'Only those of this application.'),
        expand,
        ...Page,
      }),
      item: TakeHomeAssignment,
    }),

    get: operation('POST /takeHomeAssignment.info', {
      summary: 'Get one take-home assignment. The fields of the record are known at second hand.',
      docs: docs('takehomeassignmentinfo'),
      effect: 'read',
      scopes,
      input: v.strictObject({ takeHomeAssignmentId: doc(Id, 'Id of the assignment.'), expand }),
      output: TakeHomeAssignment,
    }),
  }),
);
