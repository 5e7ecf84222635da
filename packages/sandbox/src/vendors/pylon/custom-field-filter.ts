import { customField } from './custom-field-input.ts';
import type { FilterField, FilterFields, Operator } from './filter-fields.ts';
import type { CustomFieldValues } from './records/custom-field.ts';
import type { PylonStore } from './store.ts';

/** Which operators a custom field takes is not documented; these are the ones that make sense for its type. */
const operatorsByType: Readonly<Record<string, readonly Operator[]>> = {
  multiselect: ['contains', 'does_not_contain', 'in', 'not_in', 'is_set', 'is_unset'],
  number: [
    'equals',
    'not_equals',
    'in',
    'not_in',
    'greater_than',
    'less_than',
    'greater_than_or_equals',
    'less_than_or_equals',
    'is_set',
    'is_unset',
  ],
  date: ['equals', 'time_is_after', 'time_is_before', 'time_range', 'is_set', 'is_unset'],
};
const otherwise: readonly Operator[] = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'string_contains',
  'string_does_not_contain',
  'is_set',
  'is_unset',
];

/** Adds the custom fields of an object to its filterable fields, by slug. A field of the object itself wins. */
export function withCustomFieldFilters<T>(
  fields: Readonly<Record<string, FilterField<T>>>,
  objectType: string,
  store: PylonStore,
  valuesOf: (record: T) => CustomFieldValues,
): FilterFields<T> {
  return (name) => {
    if (Object.hasOwn(fields, name)) return fields[name];
    const field = customField(store, objectType, name);
    if (!field) return undefined;
    const kind = field.type === 'decimal' ? 'number' : field.type === 'datetime' ? 'date' : field.type;
    return {
      operators: operatorsByType[kind] ?? otherwise,
      read: (record) => {
        const value = valuesOf(record)[name];
        if (value === undefined) return [];
        return 'values' in value ? value.values : [value.value];
      },
    };
  };
}
