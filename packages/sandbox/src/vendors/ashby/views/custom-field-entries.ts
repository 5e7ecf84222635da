import type { Ashby } from '../ashby.ts';
import type { CustomField, FieldEntry } from '../records/custom-field.ts';

function labelOf({ selectableValues }: CustomField, value: unknown) {
  if (selectableValues === undefined) return undefined;
  const label = (one: unknown) => selectableValues.find((option) => option.value === one)?.label ?? String(one);
  return Array.isArray(value) ? value.map(label) : label(value);
}

export function fieldEntry(field: CustomField, value: unknown) {
  return { id: field.id, isPrivate: field.isPrivate, title: field.title, valueLabel: labelOf(field, value), value };
}

export function fieldEntries({ data }: Ashby, entries: readonly FieldEntry[]) {
  return entries.flatMap(({ fieldId, value }) => {
    const field = data.customFields.get(fieldId);
    return field ? [fieldEntry(field, value)] : [];
  });
}
