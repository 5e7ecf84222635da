import { doc, EpochMilliseconds, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, SyncPage } from '../fields.ts';
import { FormDefinition } from '../form-definition.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the submission.') },
  {
    candidateId: v.string(),
    applicationId: v.string(),
    surveyType: doc(v.string(), 'CandidateDataConsent, CandidateExperience, Diversity, EEOC or Questionnaire.'),
    surveyFormDefinitionId: doc(v.string(), 'ID of the survey form. null if the form was deleted.'),
    formDefinition: FormDefinition,
    submittedValues: doc(v.record(v.string(), v.unknown()), 'Submitted values by field path.'),
    submittedAt: doc(v.string(), 'Submission time, ISO 8601.'),
  },
);

/** A survey that a candidate submitted. */
export interface SurveySubmission extends v.InferOutput<typeof schema> {}
export const SurveySubmission: v.GenericSchema<unknown, SurveySubmission> = schema;

/** Survey submissions. */
export const surveySubmissions = entity(
  {
    summary: 'Survey submissions: surveys that candidates completed.',
    also: ['survey responses', 'survey results', 'answers'],
    key: 'id',
    brief: ['id', 'candidateId', 'applicationId', 'surveyType', 'surveyFormDefinitionId', 'submittedAt'],
  },
  () => ({
    list: list('POST /surveySubmission.list', {
      summary: 'List the survey submissions of one type.',
      also: ['results'],
      docs: docs('surveysubmissionlist'),
      scopes: ['candidatesRead'],
      input: v.strictObject({
        surveyType: doc(v.picklist(['CandidateExperience', 'Questionnaire']), 'Type of the survey.'),
        createdAfter: doc(
          v.optional(EpochMilliseconds),
          'Return only submissions created after this time (RFC 3339, or Unix milliseconds).',
        ),
        ...SyncPage,
      }),
      item: SurveySubmission,
    }),

    create: operation('POST /surveySubmission.create', {
      summary: 'Submit a survey on behalf of a candidate, for an application.',
      also: ['fill in', 'answer'],
      example: {
        candidateId: 'd8d14b3a-c3b1-4823-b014-6dcb23d2faac',
        applicationId: '29490bb8-baa5-4031-a528-4d84380c3619',
        surveyFormDefinitionId: 'a5b78fec-ec83-4593-b571-34b901486ae2',
        submittedValues: { 'd7506862-1d60-4430-8be2-19d512ead98d': '5' },
      },
      docs: docs('surveysubmissioncreate'),
      effect: 'write',
      scopes: ['candidatesWrite'],
      input: v.strictObject({
        candidateId: doc(Id, 'ID of the candidate.'),
        applicationId: doc(Id, 'ID of the application that the survey is about.'),
        surveyFormDefinitionId: doc(Id, 'ID of the survey form.'),
        submittedValues: doc(
          v.record(v.string(), v.unknown()),
          'Submitted values by field path, such as _systemfield_name. Get the paths and the allowed values with survey_form_definitions.get.',
        ),
      }),
      output: SurveySubmission,
    }),
  }),
);
