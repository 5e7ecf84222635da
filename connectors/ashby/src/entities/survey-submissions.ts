import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, Millis, SyncPage } from '../fields.ts';
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
    also: ['survey responses', 'survey results'],
    key: 'id',
  },
  () => ({
    list: list('POST /surveySubmission.list', {
      summary: 'List the survey submissions of one type.',
      docs: docs('surveysubmissionlist'),
      scopes: ['candidatesRead'],
      input: v.strictObject({
        surveyType: doc(v.picklist(['CandidateExperience', 'Questionnaire']), 'Type of the survey.'),
        createdAfter: doc(
          v.optional(Millis),
          'Return only submissions created after this time, in milliseconds since the Unix epoch.',
        ),
        ...SyncPage,
      }),
      item: SurveySubmission,
    }),

    create: operation('POST /surveySubmission.create', {
      summary: 'Submit a survey on behalf of a candidate, for an application.',
      docs: docs('surveysubmissioncreate'),
      effect: 'write',
      scopes: ['candidatesWrite'],
      input: v.strictObject({
        candidateId: doc(Id, 'ID of the candidate.'),
        applicationId: doc(Id, 'ID of the application that the survey is about.'),
        surveyFormDefinitionId: doc(Id, 'ID of the survey form.'),
        submittedValues: doc(
          v.record(v.string(), v.unknown()),
          'Submitted values by field path, such as _systemfield_name. Get the paths and the allowed values with surveyFormDefinitions.get.',
        ),
      }),
      output: SurveySubmission,
    }),
  }),
);
