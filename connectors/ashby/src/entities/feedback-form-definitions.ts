import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, includeArchived, SyncPage } from '../fields.ts';
import { FormDefinition } from '../form-definition.ts';
import { byToken } from '../sync.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the feedback form.') },
  {
    title: v.string(),
    organizationId: v.string(),
    interviewId: doc(v.string(), 'ID of the interview that the form is for.'),
    isDefaultForm: v.boolean(),
    isArchived: v.boolean(),
    formDefinition: FormDefinition,
  },
);

/** A feedback form for interviewers. */
export interface FeedbackFormDefinition extends v.InferOutput<typeof schema> {}
export const FeedbackFormDefinition: v.GenericSchema<unknown, FeedbackFormDefinition> = schema;

const scopes = ['hiringProcessMetadataRead'];

/** Feedback forms. */
export const feedbackFormDefinitions = entity(
  {
    summary: 'Feedback forms that interviewers fill in, with their sections and fields.',
    also: ['feedback forms', 'scorecard templates', 'rubrics'],
    key: 'id',
    sync: byToken({ includeArchived: true }),
  },
  () => ({
    list: list('POST /feedbackFormDefinition.list', {
      summary: 'List the feedback forms with their fields.',
      brief: ['id', 'title', 'interviewId', 'isDefaultForm', 'isArchived'],
      docs: docs('feedbackformdefinitionlist'),
      scopes,
      input: v.strictObject({ includeArchived, ...SyncPage }),
      item: FeedbackFormDefinition,
    }),

    get: operation('POST /feedbackFormDefinition.info', {
      summary: 'Get a feedback form with its fields. application_feedback.submit takes the paths of the fields.',
      docs: docs('feedbackformdefinitioninfo'),
      effect: 'read',
      scopes,
      input: v.strictObject({ feedbackFormDefinitionId: doc(Id, 'ID of the feedback form.') }),
      output: FeedbackFormDefinition,
    }),
  }),
);
