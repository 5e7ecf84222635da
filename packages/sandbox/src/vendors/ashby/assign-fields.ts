import type { Ashby } from './ashby.ts';
import { found, invalidInput } from './ashby-failure.ts';
import { fieldValue } from './field-value.ts';
import { anything, listOf, uuid } from './input-checks.ts';
import { object } from './input-object.ts';
import type { FieldEntry, FieldObject } from './records/custom-field.ts';
import { type FieldEntryView, fieldEntry } from './views/custom-field-entries.ts';

/** One value for one field. */
export const assignment = { fieldId: uuid, fieldValue: anything };

export const assignments = listOf(object(assignment, {}), 1);

export interface ReadAssignments {
  readonly entries: readonly FieldEntry[];
  readonly views: readonly FieldEntryView[];
}

/** Reads values for custom fields of one kind of object; nothing is stored yet, so that one bad value stores none. */
export function readAssignments(
  { data }: Ashby,
  objectType: FieldObject,
  given: readonly { readonly fieldId: string; readonly fieldValue: unknown }[],
  pathOf: (index: number) => string = (index) => `values[${index}].fieldValue`,
): ReadAssignments {
  const read = given.map((value, index) => {
    const field = found(data.customFields.get(value.fieldId), 'custom_field');
    if (field.objectType !== objectType) throw invalidInput(`${field.title} is no field of ${objectType}`);
    return { field, entry: { fieldId: field.id, value: fieldValue(field, value.fieldValue, pathOf(index)) } };
  });
  return {
    entries: read.map(({ entry }) => entry),
    views: read.map(({ field, entry }) => fieldEntry(field, entry.value)),
  };
}

export function withEntries(current: readonly FieldEntry[], changes: readonly FieldEntry[]): FieldEntry[] {
  const kept = current.filter(({ fieldId }) => !changes.some((change) => change.fieldId === fieldId));
  return [...kept, ...changes];
}
