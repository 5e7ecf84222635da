import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { FormDefinition } from './form-definition.ts';

const schema = record(
  { id: doc(v.string(), 'Id of the submission.') },
  {
    formDefinition: FormDefinition,
    submittedValues: doc(
      v.record(v.string(), v.unknown()),
      'What was filled in, by the path of the field; of selects the value, whose label is in formDefinition.',
    ),
  },
);

/** A form as it was filled in. */
export interface SubmittedForm extends v.InferOutput<typeof schema> {}
export const SubmittedForm: v.GenericSchema<unknown, SubmittedForm> = schema;
