import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, Page } from '../fields.ts';

const scopes = ['interviewsRead'];
const expand = doc(v.optional(v.array(v.picklist(['interview']))), 'Related data to include in each record.');

const schema = record(
  { id: doc(v.string(), 'ID of the take-home assignment.') },
  {
    candidateId: v.string(),
    applicationId: v.string(),
    interviewId: v.string(),
    interviewStageId: v.string(),
    feedbackFormDefinitionId: v.string(),
    reviewers: doc(v.array(v.unknown()), 'Reviewers, with their feedback status.'),
    interview: doc(v.unknown(), 'Interview that the assignment belongs to. Returned only with expand.'),
    createdAt: doc(v.string(), 'Creation time, ISO 8601.'),
  },
);

/** A take-home assignment of a candidate. */
export interface TakeHomeAssignment extends v.InferOutput<typeof schema> {}
export const TakeHomeAssignment: v.GenericSchema<unknown, TakeHomeAssignment> = schema;

/** Take-home assignments. */
export const takeHomeAssignments = entity(
  {
    summary: 'Take-home assignments of candidates, with their submissions and reviewers.',
    also: ['take-home tests', 'coding challenges', 'homework'],
    key: 'id',
    brief: [
      'id',
      'candidateId',
      'applicationId',
      'interviewId',
      'interviewStageId',
      'feedbackFormDefinitionId',
      'createdAt',
    ],
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('POST /takeHomeAssignment.list', {
      summary:
        'List take-home assignments, optionally by candidate or application. The fields of the record are from a secondary source.',
      docs: docs('takehomeassignmentlist'),
      scopes,
      input: v.strictObject({
        candidateId: doc(v.optional(Id), 'Return only assignments of this candidate.'),
        applicationId: doc(v.optional(Id), 'Return only assignments of this application.'),
        expand,
        ...Page,
      }),
      item: TakeHomeAssignment,
    }),

    get: operation('POST /takeHomeAssignment.info', {
      summary: 'Get a take-home assignment. The fields of the record are from a secondary source.',
      docs: docs('takehomeassignmentinfo'),
      effect: 'read',
      scopes,
      input: v.strictObject({ takeHomeAssignmentId: doc(Id, 'ID of the take-home assignment.'), expand }),
      output: TakeHomeAssignment,
    }),
  }),
);
