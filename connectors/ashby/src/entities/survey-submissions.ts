import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, Millis, SyncPage } from '../fields.ts';
import { FormDefinition } from '../form-definition.ts';

const schema = record(
  { id: doc(v.string(), 'Id of the submission.') },
  {
    candidateId: v.string(),
    applicationId: v.string(),
    surveyType: doc(v.string(), 'CandidateDataConsent, CandidateExperience, Diversity, EEOC or Questionnaire.'),
    surveyFormDefinitionId: doc(v.string(), 'The form; null once it is deleted.'),
    formDefinition: FormDefinition,
    submittedValues: doc(v.record(v.string(), v.unknown()), 'The answers by path of the field.'),
    submittedAt: doc(v.string(), 'ISO 8601.'),
  },
);

/** A survey as a candidate answered it. */
export interface SurveySubmission extends v.InferOutput<typeof schema> {}
export const SurveySubmission: v.GenericSchema<unknown, SurveySubmission> = schema;

/** Answered surveys. */
export const surveySubmissions = entity(
  {
    summary: 'Surveys as candidates answered them.',
    key: 'id',
    sync: { operation: 'list', by: 'syncToken' },
  },
  () => ({
    list: list('POST /surveySubmission.list', {
      summary: 'List the answered surveys of one type.',
      docs: docs('surveysubmissionlist'),
      scopes: ['candidatesRead'],
      input: v.strictObject({
        surveyType: doc(v.picklist(['CandidateExperience', 'Questionnaire']), 'Type of the surveys.'),
        createdAfter: doc(v.optional(Millis), 'Only those created after this time, in milliseconds since 1970.'),
        ...SyncPage,
      }),
      item: SurveySubmission,
    }),

    create: operation('POST /surveySubmission.create', {
      summary: "Submit a survey with a candidate's answers.",
      docs: docs('surveysubmissioncreate'),
      effect: 'write',
      scopes: ['candidatesWrite'],
      input: v.strictObject({
        candidateId: doc(Id, 'Candidate who answered.'),
        applicationId: doc(Id, 'Application that it is about.'),
        surveyFormDefinitionId: doc(Id, 'Form that was filled in.'),
        submittedValues: doc(
          v.record(v.string(), v.unknown()),
          'The answers by field, named as in the form definition, such as _systemfield_name; surveyFormDefinitions.get says which values fit.',
        ),
      }),
      output: SurveySubmission,
    }),
  }),
);
