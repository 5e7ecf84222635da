import * as v from 'valibot';
import type { Table } from '../../engine/table.ts';
import { mapped, objects, required, text, texts } from './fields.ts';
import type { FilterField, FilterFields } from './filter-fields.ts';
import type { Operator } from './filter-operators.ts';
import type { CustomFieldRecord, CustomFieldValue, CustomFieldValues } from './records/custom-field.ts';
import { invalid } from './rejection.ts';
import { millisecondsOf } from './timestamp.ts';

interface Fields {
  readonly customFields: Pick<Table<CustomFieldRecord>, 'find'>;
}

/** A value in a body; a missing value clears the field. */
export const givenValue = { value: v.optional(text, ''), values: v.optional(texts, []) };

type GivenValue = v.InferOutput<v.ObjectSchema<typeof givenValue, undefined>>;

/** The changes to custom fields in a body, by slug; `undefined` clears a field. */
export type CustomFieldChanges = Readonly<Record<string, CustomFieldValue | undefined>>;

/** `custom_fields` of a body as most objects accept them: a list of slugs with values. */
export const customFields = (store: Fields, objectType: string) =>
  v.optional(
    mapped(objects({ slug: required, ...givenValue }), (changes) => {
      const entries = changes.map((change) => [change.slug, change] as const);
      return changesOf(store, objectType, entries);
    }),
  );

/** Validates the values of fields by their definitions. */
export function changesOf(
  store: Fields,
  objectType: string,
  changes: readonly (readonly [slug: string, change: GivenValue])[],
): CustomFieldChanges {
  const values = changes.map(([slug, change]) => {
    const field = customField(store, objectType, slug);
    if (!field) throw invalid(`Custom field not found: ${slug}`);
    return [slug, fieldValue(field, change)] as const;
  });
  return Object.fromEntries(values);
}

/** Returns the fields after the changes; other fields keep their values. */
export function changedFields(current: CustomFieldValues, changes: CustomFieldChanges | undefined): CustomFieldValues {
  return Object.fromEntries(
    Object.entries({ ...current, ...changes }).flatMap(([slug, value]) => (value ? [[slug, value]] : [])),
  );
}

function customField({ customFields: fields }: Fields, objectType: string, slug: string) {
  return fields.find((field) => field.object_type === objectType && field.slug === slug);
}

function fieldValue(field: CustomFieldRecord, { value, values }: GivenValue): CustomFieldValue | undefined {
  const isMultiple = field.type === 'multiselect';
  const given = isMultiple ? values : value === '' ? [] : [value];
  for (const one of given) {
    if (isValid(field, one)) continue;
    const kind = field.select_metadata ? 'an option' : `a ${field.type}`;
    throw invalid(`Invalid value for custom field ${field.slug}: ${JSON.stringify(one)} is not ${kind}`);
  }
  if (given.length === 0) return undefined;
  return isMultiple ? { values } : { value };
}

function isValid({ type, select_metadata }: CustomFieldRecord, value: string): boolean {
  if (select_metadata) return select_metadata.options.some(({ slug }) => slug === value);
  if (type === 'number' || type === 'decimal') return !Number.isNaN(Number(value));
  if (type === 'boolean') return value === 'true' || value === 'false';
  if (type === 'date') return !Number.isNaN(Date.parse(value));
  return type !== 'datetime' || millisecondsOf(value) !== undefined;
}

const comparable = ['greater_than', 'less_than', 'greater_than_or_equals', 'less_than_or_equals'] as const;
const listed = ['equals', 'not_equals', 'in', 'not_in', 'is_set', 'is_unset'] as const;

/** Operators by custom field type. They are not documented; these are the ones that make sense for each type. */
const operatorsByType: Readonly<Record<string, readonly Operator[]>> = {
  multiselect: ['contains', 'does_not_contain', 'in', 'not_in', 'is_set', 'is_unset'],
  number: [...listed, ...comparable],
  decimal: [...listed, ...comparable],
  date: ['equals', 'time_is_after', 'time_is_before', 'time_range', 'is_set', 'is_unset'],
  datetime: ['equals', 'time_is_after', 'time_is_before', 'time_range', 'is_set', 'is_unset'],
};
const otherwise: readonly Operator[] = [...listed, 'string_contains', 'string_does_not_contain'];

/** Adds the custom fields of an object to its filterable fields, by slug. The object's own fields take precedence. */
export function withCustomFieldFilters<T>(
  fields: Readonly<Record<string, FilterField<T>>>,
  objectType: string,
  store: Fields,
  valuesOf: (record: T) => CustomFieldValues,
): FilterFields<T> {
  return (name) => {
    if (Object.hasOwn(fields, name)) return fields[name];
    const field = customField(store, objectType, name);
    return (
      field && {
        operators: operatorsByType[field.type] ?? otherwise,
        read: (record) => {
          const value = valuesOf(record)[name];
          if (value === undefined) return [];
          return 'values' in value ? value.values : [value.value];
        },
      }
    );
  };
}
