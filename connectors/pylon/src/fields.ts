import { doc, perMinute, record } from '@agent-connectors/core';
import * as v from 'valibot';

/** Pylon's pages are one per group of operations; anchors are not used, they have changed before. */
export const docs = (group: string) => `https://docs.usepylon.com/pylon-docs/developer/api/api-reference/${group}`;

/**
 * Pylon keeps one of three limits per endpoint, counted over all tokens of an organization. Which endpoint has which is
 * derived from its July 2026 limits of 10, 20 and 60; creates that had 60 are taken for the lowest.
 */
export const limits = { low: perMinute(30), medium: perMinute(120), high: perMinute(300) };

export const Id: v.GenericSchema<string> = v.pipe(v.string(), v.nonEmpty());
export const Time = doc(
  v.pipe(v.string(), v.isoTimestamp('Expected a time as RFC 3339, such as 2026-10-01T00:00:00Z')),
  'A time, RFC 3339.',
);
export const Strings = v.array(v.string());

export const cursor = doc(v.optional(v.string()), 'Cursor of the page to get: `meta.nextCursor` of the one before.');

/** Page size where Pylon documents "greater than 0 and less than 1000". */
export const limit = doc(
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999))),
  'Records per page, 1 to 999; 100 unless told.',
);

export const Page = { limit, cursor };

const customFieldValueSchema = v.strictObject({
  slug: doc(v.string(), 'Slug of the custom field.'),
  value: doc(
    v.optional(v.string()),
    'Its value; for a select the slug of the option. Leave it out to clear the field.',
  ),
  values: doc(v.optional(Strings), 'Its values, for a multiselect.'),
});

/** A custom field as it is written: by slug, with `value` or, for a multiselect, `values`. */
export interface CustomFieldInput extends v.InferInput<typeof customFieldValueSchema> {}
const CustomFieldInput: v.GenericSchema<CustomFieldInput, CustomFieldInput> = customFieldValueSchema;

export const CustomFields = doc(
  v.optional(v.array(CustomFieldInput)),
  'Custom fields to set; the others stay as they are.',
);

const customFieldSchema = record({}, { slug: v.string(), value: v.string(), values: Strings });

/** A custom field as it is read: the inner slug is often missing, the key of the map is the slug. */
export interface CustomFieldValue extends v.InferOutput<typeof customFieldSchema> {}
const CustomFieldValue: v.GenericSchema<unknown, CustomFieldValue> = customFieldSchema;

/** Custom fields of a record, by slug. */
export const CustomFieldMap = v.record(v.string(), CustomFieldValue);

const reference = record({ id: Id }, {});
const personReference = record({ id: Id }, { email: v.string() });
const externalIdSchema = record({}, { external_id: v.string(), label: v.string() });

/** A record that another one points to. */
export interface Reference extends v.InferOutput<typeof reference> {}
export const Reference: v.GenericSchema<unknown, Reference> = reference;

/** A user or contact that a record points to. */
export interface PersonReference extends v.InferOutput<typeof personReference> {}
export const PersonReference: v.GenericSchema<unknown, PersonReference> = personReference;

/** A record's id in another system. */
export interface ExternalId extends v.InferOutput<typeof externalIdSchema> {}
export const ExternalId: v.GenericSchema<unknown, ExternalId> = externalIdSchema;

export const ExternalIdsInput = doc(
  v.optional(
    v.array(
      v.strictObject({
        external_id: doc(v.string(), 'The id there.'),
        label: doc(v.optional(v.string()), 'What the id is for.'),
      }),
    ),
  ),
  'Ids in other systems; replaces all of them.',
);
