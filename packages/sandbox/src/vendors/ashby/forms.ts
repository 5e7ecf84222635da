import { read } from './endpoint.ts';
import { anything, listOf, object, text } from './fields.ts';
import type { FormDefinition, FormField } from './records/form.ts';
import { invalidInput } from './rejection.ts';
import { formFieldTypes } from './value-types.ts';

export const fieldSubmissions = listOf(object({ path: text, value: anything }));

/** The form in most writes: values by field path. */
export const submittedForm = object({ fieldSubmissions });

export type Submissions = readonly { readonly path: string; readonly value: unknown }[];

/** Creates a form field; its path is generated unless it is given. */
export function formField(
  newId: () => string,
  title: string,
  type: string,
  isRequired: boolean,
  { path = newId(), ...more }: Partial<FormField['field']> = {},
): FormField {
  const field = { id: newId(), type, path, humanReadablePath: title, title, isNullable: !isRequired, ...more };
  return { isRequired, field };
}

export function fieldsOf({ sections }: FormDefinition): FormField[] {
  return sections.flatMap(({ fields }) => fields);
}

/**
 * Reads the submitted values of a form by path, each validated by its field's type. Unknown paths and missing required
 * fields are `invalid_input`; values in `earlier` do not have to be sent again.
 */
export function readSubmission(
  form: FormDefinition,
  submissions: Submissions,
  earlier: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const fields = fieldsOf(form);
  const values: Record<string, unknown> = { ...earlier };
  submissions.forEach(({ path, value }, index) => {
    const known = fields.find(({ field }) => field.path === path);
    if (known === undefined) throw invalidInput(`fieldSubmissions[${index}].path: The form has no field ${path}`);
    values[path] = readValue(known, value, `fieldSubmissions[${index}].value`);
  });
  const missing = fields.find(({ isRequired, field }) => isRequired && values[field.path] === undefined);
  if (missing) throw invalidInput(`${missing.field.title}: Missing entry for required field`);
  return values;
}

function readValue({ field }: FormField, value: unknown, path: string): unknown {
  const { type, title, selectableValues = [] } = field;
  const choose = (chosen: unknown) => {
    if (selectableValues.some((option) => option.value === chosen)) return chosen;
    throw invalidInput(`${path}: Not an option of ${title}`);
  };
  if (type === 'ValueSelect') return choose(value);
  if (type === 'MultiValueSelect') return read(listOf(anything), value, path).map(choose);
  return read(formFieldTypes[type] ?? anything, value, path);
}
