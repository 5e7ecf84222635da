import { doc, EpochMilliseconds, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, SyncPage } from '../fields.ts';
import { byToken } from '../sync.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the survey request.') },
  {
    candidateId: v.string(),
    applicationId: v.string(),
    surveyFormDefinitionId: v.string(),
    surveyUrl: doc(v.string(), 'URL where the candidate completes the survey.'),
  },
);

/** A request to a candidate to complete a survey. */
export interface SurveyRequest extends v.InferOutput<typeof schema> {}
export const SurveyRequest: v.GenericSchema<unknown, SurveyRequest> = schema;

/** Survey requests. */
export const surveyRequests = entity(
  {
    summary: 'Survey requests: surveys for candidates to complete, each with its URL.',
    also: ['survey links', 'survey invitations'],
    key: 'id',
    sync: byToken({ surveyType: 'CandidateExperience' }),
  },
  () => ({
    list: list('POST /surveyRequest.list', {
      summary: 'List survey requests of a type, optionally by candidate or application.',
      docs: docs('surveyrequestlist'),
      scopes: ['candidatesRead'],
      input: v.strictObject({
        surveyType: doc(
          v.picklist(['CandidateExperience']),
          'Type of the survey. Ashby supports only CandidateExperience.',
        ),
        candidateId: doc(v.optional(Id), 'Return only survey requests to this candidate.'),
        applicationId: doc(v.optional(Id), 'Return only survey requests for this application.'),
        createdAfter: doc(
          v.optional(EpochMilliseconds),
          'Return only survey requests created after this time (RFC 3339, or Unix milliseconds).',
        ),
        ...SyncPage,
      }),
      item: SurveyRequest,
    }),

    create: operation('POST /surveyRequest.create', {
      summary:
        'Create a survey request for a candidate and return its surveyUrl. Ashby does not email the candidate; share the URL yourself.',
      also: ['invite', 'send'],
      docs: docs('surveyrequestcreate'),
      effect: 'write',
      scopes: ['candidatesWrite'],
      input: v.strictObject({
        candidateId: doc(Id, 'ID of the candidate.'),
        applicationId: doc(Id, 'ID of the application that the survey is about.'),
        surveyFormDefinitionId: doc(Id, 'ID of the survey form, from survey_form_definitions.list.'),
      }),
      output: SurveyRequest,
    }),
  }),
);
