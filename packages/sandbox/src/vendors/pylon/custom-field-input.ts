import type { Input } from './input.ts';
import type { CustomFieldRecord, CustomFieldValue, CustomFieldValues } from './records/custom-field.ts';
import { invalid } from './rejection.ts';
import type { PylonStore } from './store.ts';
import { millisecondsOf } from './timestamp.ts';

/** Applies `custom_fields` of a body: fields that are not named stay, a field without a value is cleared. */
export function withCustomFields(
  current: CustomFieldValues,
  input: Input,
  objectType: string,
  store: PylonStore,
): CustomFieldValues {
  const changes = input.objects('custom_fields');
  if (!changes) return current;
  return withChanges(
    current,
    changes.map((change) => [change.required('slug'), change]),
    objectType,
    store,
  );
}

/** The same for changes by slug, as custom objects take them. */
export function withChanges(
  current: CustomFieldValues,
  changes: readonly (readonly [slug: string, change: Input])[],
  objectType: string,
  store: PylonStore,
): CustomFieldValues {
  const values: Record<string, CustomFieldValue> = { ...current };
  for (const [slug, change] of changes) {
    const field = customField(store, objectType, slug);
    if (!field) throw invalid(`Custom field not found: ${slug}`);
    const value = valueFrom(change, field);
    if (value) values[slug] = value;
    else delete values[slug];
  }
  return values;
}

export function customField(store: PylonStore, objectType: string, slug: string): CustomFieldRecord | undefined {
  return store.customFields.find((field) => field.object_type === objectType && field.slug === slug);
}

function valueFrom(change: Input, field: CustomFieldRecord): CustomFieldValue | undefined {
  if (field.type === 'multiselect') {
    const values = change.texts('values') ?? [];
    for (const value of values) requireOption(field, value);
    return values.length === 0 ? undefined : { values };
  }
  const value = change.text('value') ?? '';
  if (value === '') return undefined;
  requireValid(field, value);
  return { value };
}

function requireValid(field: CustomFieldRecord, value: string): void {
  const wrong = () =>
    invalid(`Invalid value for custom field ${field.slug}: ${JSON.stringify(value)} is not a ${field.type}`);
  switch (field.type) {
    case 'select':
      requireOption(field, value);
      return;
    case 'number':
    case 'decimal':
      if (Number.isNaN(Number(value))) throw wrong();
      return;
    case 'boolean':
      if (value !== 'true' && value !== 'false') throw wrong();
      return;
    case 'date':
      if (Number.isNaN(Date.parse(value))) throw wrong();
      return;
    case 'datetime':
      if (millisecondsOf(value) === undefined) throw wrong();
  }
}

function requireOption(field: CustomFieldRecord, value: string): void {
  const known = field.select_metadata?.options.some(({ slug }) => slug === value) ?? false;
  if (!known) throw invalid(`Invalid value for custom field ${field.slug}: ${JSON.stringify(value)} is not an option`);
}
