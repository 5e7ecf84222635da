import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { FormInput, formForms } from './field-values.ts';

const fieldSubmission = v.strictObject({
  path: doc(v.string(), 'Path of the field in the form definition, such as _systemfield_name.'),
  value: doc(FormInput, `Value of the field. ${formForms}`),
});

/** Values submitted for a form. */
export const FormSubmission = v.strictObject({
  fieldSubmissions: doc(v.array(fieldSubmission), 'Submitted values, one entry per field.'),
});
