import { invalidInput } from './ashby-failure.ts';
import { formValue } from './form-value.ts';
import { anything, listOf, text } from './input-checks.ts';
import { object } from './input-object.ts';
import type { FormDefinition, FormField } from './records/hiring-process.ts';

export const fieldSubmissions = listOf(object({ path: text, value: anything }, {}));

/** The form that most writes carry: values by the paths of their fields. */
export const submittedForm = object({ fieldSubmissions }, {});

export type FieldSubmissions = ReturnType<typeof fieldSubmissions>;

export function fieldsOf({ sections }: FormDefinition): FormField[] {
  return sections.flatMap(({ fields }) => fields);
}

/**
 * Reads what was submitted for a form: values by path, each in the form of its field's type. Unknown paths and missing
 * required fields are `invalid_input`; `earlier` holds values that need not be sent again.
 */
export function readSubmission(
  form: FormDefinition,
  submissions: FieldSubmissions,
  earlier: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const fields = fieldsOf(form);
  const values: Record<string, unknown> = { ...earlier };
  submissions.forEach(({ path, value }, index) => {
    const field = fields.find((candidate) => candidate.field.path === path);
    if (field === undefined) throw invalidInput(`fieldSubmissions[${index}].path: The form has no field ${path}`);
    values[path] = formValue(field, value, `fieldSubmissions[${index}].value`);
  });
  for (const { isRequired, field } of fields) {
    if (isRequired && values[field.path] === undefined)
      throw invalidInput(`${field.title}: Missing entry for required field`);
  }
  return values;
}
