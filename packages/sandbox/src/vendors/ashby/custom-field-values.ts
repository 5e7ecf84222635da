import type { Ashby } from './ashby.ts';
import { endpoint, read } from './endpoint.ts';
import { anything, type Fields, listOf, object, uuid, type Values } from './fields.ts';
import type { CustomField, FieldEntry, FieldObject } from './records/custom-field.ts';
import { invalidInput } from './rejection.ts';
import { customFieldTypes } from './value-types.ts';
import { fieldEntry } from './views/people.ts';

/** One custom field value. */
const assignment = { fieldId: uuid, fieldValue: anything };
type Assignment = Values<typeof assignment, {}>;

/** Sets fields of a record: takes its current custom fields and returns the new ones. */
type Change = (current: readonly FieldEntry[]) => FieldEntry[];

/** Creates the endpoints that set one or several custom fields of a record; one invalid value sets none. */
export function fieldSetters<R extends Fields>(
  { find }: Ashby,
  target: R,
  objectOf: (params: Values<R, {}>) => FieldObject,
  store: (params: Values<R, {}>, change: Change) => void,
) {
  function set(params: Values<R, {}>, given: readonly Assignment[], pathOf: (index: number) => string) {
    const objectType = objectOf(params);
    const values = given.map(({ fieldId, fieldValue }, index) => {
      const field = find('customFields', fieldId);
      if (field.objectType !== objectType) throw invalidInput(`${field.title} is no field of ${objectType}`);
      return { field, value: readValue(field, fieldValue, pathOf(index)) };
    });
    const entries = values.map(({ field, value }) => ({ fieldId: field.id, value }));
    const isKept = ({ fieldId }: FieldEntry) => !entries.some((entry) => entry.fieldId === fieldId);
    store(params, (current) => [...current.filter(isKept), ...entries]);
    return values.map(({ field, value }) => fieldEntry(field, value));
  }
  return {
    one: endpoint({ ...target, ...assignment }, {}, (params) => set(params, [params], () => 'fieldValue')[0]),
    several: endpoint({ ...target, values: listOf(object(assignment), 1) }, {}, (params) =>
      set(params, params.values, (index) => `values[${index}].fieldValue`),
    ),
  };
}

/** Reads a custom field value in the format that the field's type requires. */
function readValue({ fieldType, title, selectableValues }: CustomField, value: unknown, path: string): unknown {
  const valid = read(customFieldTypes[fieldType] ?? anything, value, path);
  if (selectableValues === undefined) return valid;
  for (const chosen of Array.isArray(valid) ? valid : [valid]) {
    const option = selectableValues.find((one) => one.value === chosen);
    if (option === undefined || option.isArchived) throw invalidInput(`${path}: Not an option of ${title}`);
  }
  return valid;
}
