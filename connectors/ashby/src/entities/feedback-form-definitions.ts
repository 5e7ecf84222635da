import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, includeArchived, SyncPage } from '../fields.ts';
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
      scopes: ['hiringProcessMetadataRead'],
      input: v.strictObject({ includeArchived, ...SyncPage }),
      item: FeedbackFormDefinition,
    }),
  }),
);
