import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, includeArchived, SyncPage } from '../fields.ts';
import { FormDefinition } from '../form-definition.ts';

const schema = record(
  { id: doc(v.string(), 'Id of the form.') },
  {
    title: v.string(),
    organizationId: v.string(),
    interviewId: doc(v.string(), 'The interview that it is for.'),
    isDefaultForm: v.boolean(),
    isArchived: v.boolean(),
    formDefinition: FormDefinition,
  },
);

/** A form that interviewers fill in. */
export interface FeedbackFormDefinition extends v.InferOutput<typeof schema> {}
export const FeedbackFormDefinition: v.GenericSchema<unknown, FeedbackFormDefinition> = schema;

const scopes = ['hiringProcessMetadataRead'];

/** Forms for feedback. */
export const feedbackFormDefinitions = entity(
  {
    summary: 'Forms in which interviewers give their feedback, with sections and fields.',
    key: 'id',
    sync: { operation: 'list', by: 'syncToken' },
  },
  () => ({
    list: list('POST /feedbackFormDefinition.list', {
      summary: 'List the feedback forms with their fields.',
      docs: docs('feedbackformdefinitionlist'),
      scopes,
      input: v.strictObject({ includeArchived, ...SyncPage }),
      item: FeedbackFormDefinition,
    }),

    get: operation('POST /feedbackFormDefinition.info', {
      summary: 'Get one feedback form with its fields, whose paths applicationFeedback.submit takes.',
      docs: docs('feedbackformdefinitioninfo'),
      effect: 'read',
      scopes,
      input: v.strictObject({ feedbackFormDefinitionId: doc(Id, 'Id of the form.') }),
      output: FeedbackFormDefinition,
    }),
  }),
);
