import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, SyncPage } from '../fields.ts';
import { FormDefinition } from '../form-definition.ts';
import { byToken } from '../sync.ts';

const scopes = ['hiringProcessMetadataRead'];

const schema = record(
  { id: doc(v.string(), 'ID of the survey form.') },
  {
    title: v.string(),
    surveyType: doc(v.string(), 'CandidateDataConsent, CandidateExperience, Diversity, EEOC or Questionnaire.'),
    organizationId: v.string(),
    isDefaultForm: v.boolean(),
    isArchived: v.boolean(),
    formDefinition: FormDefinition,
  },
);

/** A survey form for candidates. */
export interface SurveyFormDefinition extends v.InferOutput<typeof schema> {}
export const SurveyFormDefinition: v.GenericSchema<unknown, SurveyFormDefinition> = schema;

/** Survey forms. */
export const surveyFormDefinitions = entity(
  {
    summary: 'Survey forms that candidates fill in, with their sections and fields.',
    also: ['questionnaires', 'survey templates'],
    key: 'id',
    sync: byToken(),
  },
  () => ({
    list: list('POST /surveyFormDefinition.list', {
      summary: 'List the survey forms with their fields.',
      brief: ['id', 'title', 'surveyType', 'isDefaultForm', 'isArchived'],
      docs: docs('surveyformdefinitionlist'),
      scopes,
      input: v.strictObject({ ...SyncPage }),
      item: SurveyFormDefinition,
    }),

    get: operation('POST /surveyFormDefinition.info', {
      summary: 'Get a survey form with its fields.',
      docs: docs('surveyformdefinitioninfo'),
      effect: 'read',
      scopes,
      input: v.strictObject({ surveyFormDefinitionId: doc(Id, 'ID of the survey form.') }),
      output: SurveyFormDefinition,
    }),
  }),
);
