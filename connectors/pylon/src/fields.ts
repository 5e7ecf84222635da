import { doc, NonBlank, perMinute, record } from '@agent-connectors/core';
import * as v from 'valibot';

/** Returns the URL of Pylon's documentation for a group of operations. It has no anchor: Pylon has changed its anchors. */
export const docs = (group: string) => `https://docs.usepylon.com/pylon-docs/developer/api/api-reference/${group}`;

/**
 * The three rate limits that Pylon applies, each per endpoint and organization. Which limit applies to which endpoint is
 * derived from the July 2026 limits of 10, 20 and 60; create endpoints that had 60 use the lowest limit.
 */
export const limits = { low: perMinute(30), medium: perMinute(120), high: perMinute(300) };

/** The limit that all operations on `PATCH /issues/{id}` share. */
export const issueUpdates = perMinute(120, 'PATCH /issues/{id}');

export const Id = NonBlank;

/** Returns whether a text is an email address, which no ID of Pylon's is. */
export const isEmail = (text: string) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text.trim());

/** Refuses an email address, by which callers know a person, as an ID. */
// @__NO_SIDE_EFFECTS__
export const notEmail = (what: string, source: string) =>
  v.check<string, string>(
    (text) => !isEmail(text),
    `Expected the ID of ${what}, not an email address: ${source} has the IDs`,
  );

/** An empty string removes a reference, so these accept it. */
export const UserId: v.GenericSchema<string> = /* @__PURE__ */ v.pipe(v.string(), notEmail('a user', 'users.list'));
export const ContactId: v.GenericSchema<string> = /* @__PURE__ */ v.pipe(
  v.string(),
  notEmail('a contact', 'contacts.search'),
);
export const AccountId: v.GenericSchema<string> = /* @__PURE__ */ v.pipe(
  v.string(),
  notEmail('an account', 'accounts.search'),
);
export const UserIds = /* @__PURE__ */ v.array(UserId);
export const ContactIds = /* @__PURE__ */ v.array(ContactId);
export const AccountIds = /* @__PURE__ */ v.array(AccountId);

/** The ID of an issue, or its `number`. */
export const IssueRef: v.GenericSchema<string | number> = v.union([Id, v.pipe(v.number(), v.integer(), v.minValue(1))]);

/** Returns whether a string is an RFC 3339 time on a day that exists. */
export function isRfc3339(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text)) return false;
  const day = text.slice(0, 10);
  return !Number.isNaN(Date.parse(text)) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

const rfc3339 = 'Expected an RFC 3339 time, such as 2026-10-01T00:00:00Z';
export const Time = doc(
  v.pipe(v.string(), v.isoTimestamp(rfc3339), v.check(isRfc3339, rfc3339)),
  'Time in RFC 3339 format.',
);
export const Strings = v.array(v.string());

export const cursor = doc(
  v.optional(v.string()),
  'Cursor of the page to return: `meta.nextCursor` of the previous page.',
);

/** The page size of endpoints that document "greater than 0 and less than 1000". */
export const limit = doc(
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999))),
  'Maximum number of records per page. Default: 100.',
);

export const Page = { limit, cursor };

const customFieldValueSchema = v.strictObject({
  slug: doc(v.string(), 'Slug of the custom field, from custom_fields.list.'),
  value: doc(
    v.optional(v.string()),
    'Value of the field. For a select field: the slug of the option. Omit it to clear the field.',
  ),
  values: doc(v.optional(Strings), 'Values of a multiselect field: the slugs of the options.'),
});

/** A custom field in a request: its slug with `value` or, for a multiselect field, `values`. */
export interface CustomFieldInput extends v.InferInput<typeof customFieldValueSchema> {}
export const CustomFieldInput: v.GenericSchema<CustomFieldInput, CustomFieldInput> = customFieldValueSchema;

export const CustomFields = doc(
  v.optional(v.array(CustomFieldInput)),
  'Custom fields to set. Other custom fields keep their values.',
);

const customFieldSchema = record({}, { slug: v.string(), value: v.string(), values: Strings });

/** A custom field in a response. Its inner `slug` is often missing; the key of the map is the slug. */
export interface CustomFieldValue extends v.InferOutput<typeof customFieldSchema> {}
const CustomFieldValue: v.GenericSchema<unknown, CustomFieldValue> = customFieldSchema;

/** Custom fields of a record, keyed by slug. */
export const CustomFieldMap = v.record(v.string(), CustomFieldValue);

const reference = record({ id: Id }, {});
const personReference = record({ id: Id }, { email: v.string() });
const externalIdSchema = record({}, { external_id: v.string(), label: v.string() });

/** A reference to another record. */
export interface Reference extends v.InferOutput<typeof reference> {}
export const Reference: v.GenericSchema<unknown, Reference> = reference;

/** A reference to a user or contact. */
export interface PersonReference extends v.InferOutput<typeof personReference> {}
export const PersonReference: v.GenericSchema<unknown, PersonReference> = personReference;

const actorSchema = record({}, { user: PersonReference, contact: PersonReference });

/** A user or contact who acts on a record. */
export interface Actor extends v.InferOutput<typeof actorSchema> {}
export const Actor: v.GenericSchema<unknown, Actor> = actorSchema;

/** The ID of a record in another system. */
export interface ExternalId extends v.InferOutput<typeof externalIdSchema> {}
export const ExternalId: v.GenericSchema<unknown, ExternalId> = externalIdSchema;

export const ExternalIdsInput = doc(
  v.optional(
    v.array(
      v.strictObject({
        external_id: doc(v.string(), 'Your ID of the record, from the other system.'),
        label: doc(v.optional(v.string()), 'Label of the ID.'),
      }),
    ),
  ),
  'IDs of the record in other systems. Replaces all existing external IDs.',
);

/** Returns whether a message has at most one author: Pylon accepts a user or a contact, not both. */
export const oneAuthor = <T extends { user_id?: string | undefined; contact_id?: string | undefined }>(message: T) =>
  message.user_id === undefined || message.contact_id === undefined;
export const oneAuthorMessage = 'Expected either user_id or contact_id, not both';

/** The IDs of 1 to 100 records, the number that Pylon accepts in one bulk update. */
export const Ids: v.GenericSchema<string[]> = v.pipe(v.array(Id), v.minLength(1), v.maxLength(100));

const customFieldBySlugSchema = v.strictObject({
  slug: doc(
    v.optional(v.string()),
    'Slug of the custom field, as in responses. Optional: the key of the map already names the field.',
  ),
  value: doc(
    v.optional(v.string()),
    'Value of the field. For a select field: the slug of the option. For a relationship field: the ID of the other record. An empty string clears the field.',
  ),
  values: doc(v.optional(Strings), 'Values of a multiselect field: the slugs of the options.'),
});

/** A custom field in a request for a custom object, where the key of the map is its slug. */
export interface CustomFieldBySlug extends v.InferInput<typeof customFieldBySlugSchema> {}
const CustomFieldBySlug: v.GenericSchema<CustomFieldBySlug, CustomFieldBySlug> = customFieldBySlugSchema;

export const CustomFieldsBySlug = doc(
  v.optional(v.record(v.string(), CustomFieldBySlug)),
  'Custom fields to set, keyed by slug. Other custom fields keep their values. The `account` field links the object to an account by ID.',
);

/** A record added after Pylon's July 2026 API description, the last complete one. Its fields are not documented. */
export interface UndocumentedRecord {
  readonly [field: string]: unknown;
}
export const UndocumentedRecord: v.GenericSchema<unknown, UndocumentedRecord> = v.record(v.string(), v.unknown());
