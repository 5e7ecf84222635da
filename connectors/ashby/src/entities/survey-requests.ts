import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, Millis, SyncPage } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'Id of the request.') },
  {
    candidateId: v.string(),
    applicationId: v.string(),
    surveyFormDefinitionId: v.string(),
    surveyUrl: doc(v.string(), 'Where the candidate answers.'),
  },
);

/** A survey that a candidate is to answer. */
export interface SurveyRequest extends v.InferOutput<typeof schema> {}
export const SurveyRequest: v.GenericSchema<unknown, SurveyRequest> = schema;

/** Surveys to be answered. */
export const surveyRequests = entity(
  {
    summary: 'Surveys that candidates are to answer, each with its address.',
    key: 'id',
    sync: { operation: 'list', by: 'syncToken' },
  },
  () => ({
    list: list('POST /surveyRequest.list', {
      summary: 'List survey requests of a type, by candidate or application.',
      docs: docs('surveyrequestlist'),
      scopes: ['candidatesRead'],
      input: v.strictObject({
        surveyType: doc(v.picklist(['CandidateExperience']), 'The only type that there is.'),
        candidateId: doc(v.optional(Id), 'Only those to this candidate.'),
        applicationId: doc(v.optional(Id), 'Only those for this application.'),
        createdAfter: doc(v.optional(Millis), 'Only those created after this time, in milliseconds since 1970.'),
        ...SyncPage,
      }),
      item: SurveyRequest,
    }),

    create: operation('POST /surveyRequest.create', {
      summary: 'Make an address where a candidate answers a survey. Nothing is sent: hand surveyUrl on yourself.',
      docs: docs('surveyrequestcreate'),
      effect: 'write',
      scopes: ['candidatesWrite'],
      input: v.strictObject({
        candidateId: doc(Id, 'Candidate who is to answer.'),
        applicationId: doc(Id, 'Application that it is about.'),
        surveyFormDefinitionId: doc(Id, 'Form to fill in; surveyFormDefinitions.list has them.'),
      }),
      output: SurveyRequest,
    }),
  }),
);
