import type { Ashby } from '../ashby.ts';
import type { CustomField, FieldEntry } from '../records/custom-field.ts';

export interface FieldEntryView {
  readonly id: string;
  readonly isPrivate: boolean;
  readonly title: string;
  readonly valueLabel?: string | readonly string[];
  readonly value: unknown;
}

function labelOf({ selectableValues }: CustomField, value: unknown): string | string[] | undefined {
  if (selectableValues === undefined) return undefined;
  const label = (one: unknown) => selectableValues.find((option) => option.value === one)?.label ?? String(one);
  return Array.isArray(value) ? value.map(label) : label(value);
}

export function fieldEntry(field: CustomField, value: unknown): FieldEntryView {
  const valueLabel = labelOf(field, value);
  const { id, isPrivate, title } = field;
  return { id, isPrivate, title, ...(valueLabel !== undefined && { valueLabel }), value };
}

export function fieldEntries({ data }: Ashby, entries: readonly FieldEntry[]): FieldEntryView[] {
  return entries.flatMap(({ fieldId, value }) => {
    const field = data.customFields.get(fieldId);
    return field ? [fieldEntry(field, value)] : [];
  });
}
