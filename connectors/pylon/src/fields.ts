import { doc, NonBlank, perMinute, record } from '@agent-connectors/core';
import * as v from 'valibot';

/** Pylon's pages are one per group of operations; anchors are not used, they have changed before. */
export const docs = (group: string) => `https://docs.usepylon.com/pylon-docs/developer/api/api-reference/${group}`;

/**
 * Pylon keeps one of three limits per endpoint, counted over all tokens of an organization. Which endpoint has which is
 * derived from its July 2026 limits of 10, 20 and 60; creates that had 60 are taken for the lowest.
 */
export const limits = { low: perMinute(30), medium: perMinute(120), high: perMinute(300) };

/** Several operations change an issue through the same endpoint; Pylon counts them together. */
export const issueUpdates = perMinute(120, 'PATCH /issues/{id}');

export const Id = NonBlank;

/** An issue, by its id or by the number that answers have. */
export const IssueRef: v.GenericSchema<string | number> = v.union([Id, v.pipe(v.number(), v.integer(), v.minValue(1))]);

/** A time as Pylon reads it: RFC 3339, and a day that exists. */
export function isRfc3339(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text)) return false;
  const day = text.slice(0, 10);
  return !Number.isNaN(Date.parse(text)) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

const rfc3339 = 'Expected a time as RFC 3339, such as 2026-10-01T00:00:00Z';
export const Time = doc(v.pipe(v.string(), v.isoTimestamp(rfc3339), v.check(isRfc3339, rfc3339)), 'A time, RFC 3339.');
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
export const CustomFieldInput: v.GenericSchema<CustomFieldInput, CustomFieldInput> = customFieldValueSchema;

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

const actorSchema = record({}, { user: PersonReference, contact: PersonReference });

/** Who did or is to do something: a user or a contact. */
export interface Actor extends v.InferOutput<typeof actorSchema> {}
export const Actor: v.GenericSchema<unknown, Actor> = actorSchema;

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

/** Refuses two authors for one message: Pylon takes a user or a contact. */
export const oneAuthor = <T extends { user_id?: string | undefined; contact_id?: string | undefined }>(message: T) =>
  message.user_id === undefined || message.contact_id === undefined;
export const oneAuthorMessage = 'Expected either user_id or contact_id, not both';

/** Records that one call changes together: Pylon takes 1 to 100. */
export const Ids: v.GenericSchema<string[]> = v.pipe(v.array(Id), v.minLength(1), v.maxLength(100));

const customFieldBySlugSchema = v.strictObject({
  slug: doc(v.optional(v.string()), 'Its slug once more, as answers have it; the key of the map is enough.'),
  value: doc(
    v.optional(v.string()),
    'Its value; for a select the slug of the option, for a relationship the id of the other record. Empty clears it.',
  ),
  values: doc(v.optional(Strings), 'Its values, for a multiselect.'),
});

/** A custom field as custom objects take it: the slug is the key. */
export interface CustomFieldBySlug extends v.InferInput<typeof customFieldBySlugSchema> {}
const CustomFieldBySlug: v.GenericSchema<CustomFieldBySlug, CustomFieldBySlug> = customFieldBySlugSchema;

export const CustomFieldsBySlug = doc(
  v.optional(v.record(v.string(), CustomFieldBySlug)),
  'Custom fields to set, by slug; the others stay as they are. `account` links the object to an account by its id.',
);

/** A record that Pylon's API description of July 2026, the last one in full, does not know yet: any fields. */
export interface UndocumentedRecord {
  readonly [field: string]: unknown;
}
export const UndocumentedRecord: v.GenericSchema<unknown, UndocumentedRecord> = v.record(v.string(), v.unknown());
