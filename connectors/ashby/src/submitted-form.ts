import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { FormDefinition } from './form-definition.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the submission.') },
  {
    formDefinition: FormDefinition,
    submittedValues: doc(
      v.record(v.string(), v.unknown()),
      'Submitted values by field path. For select fields: the value of the option; its label is in formDefinition.',
    ),
  },
);

/** A submitted form. */
export interface SubmittedForm extends v.InferOutput<typeof schema> {}
export const SubmittedForm: v.GenericSchema<unknown, SubmittedForm> = schema;
