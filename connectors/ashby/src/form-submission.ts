import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { FormInput, formForms } from './field-values.ts';

const fieldSubmission = v.strictObject({
  path: doc(v.string(), "The field's path in the form definition, such as _systemfield_name."),
  value: doc(FormInput, `The answer. ${formForms}`),
});

/** A form filled in. */
export const FormSubmission = v.strictObject({
  fieldSubmissions: doc(v.array(fieldSubmission), 'The answers, one for each field that is filled in.'),
});
