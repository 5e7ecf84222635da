import { changesSomething, doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id, limits, Strings } from '../fields.ts';

const page = docs('custom-fields');
const id = doc(Id, 'ID of the custom field.');
const ObjectType = v.picklist(['account', 'issue', 'contact', 'task', 'project', 'meeting', 'opportunity']);

const option = record({}, { slug: v.string(), label: v.string(), ai_description: v.string() });

const schema = record(
  { id: doc(Id, 'ID of the custom field.') },
  {
    slug: doc(v.string(), 'Slug that identifies the field in records and filters.'),
    label: v.string(),
    description: v.string(),
    object_type: doc(v.string(), 'Type of the records that have the field.'),
    type: doc(
      v.string(),
      'Type of the field: text, number, decimal, boolean, date, datetime, user, url, select or multiselect.',
    ),
    select_metadata: doc(
      record({}, { options: v.array(option) }),
      'Options of a select or multiselect field. Values are the slugs of options.',
    ),
    number_metadata: record(
      {},
      {
        format: doc(v.string(), 'Format of the number: with_commas, percent, currency or duration.'),
        currency: v.string(),
        decimal_places: v.number(),
        duration_display_format: v.string(),
        duration_input_unit: v.string(),
      },
    ),
    default_value: v.string(),
    default_values: Strings,
    is_read_only: doc(v.boolean(), 'Whether the field is synced from another system and cannot be set here.'),
    source: v.string(),
    created_at: doc(v.string(), 'Creation time (RFC 3339).'),
    updated_at: doc(v.string(), 'Time of the last update (RFC 3339).'),
  },
);

/** A custom field that the organization has defined for one record type. */
export interface CustomField extends v.InferOutput<typeof schema> {}
export const CustomField: v.GenericSchema<unknown, CustomField> = schema;

const fields = {
  description: doc(v.optional(v.string()), 'Description of the field.'),
  slug: doc(v.optional(v.string()), 'Slug of your choice that identifies the field in records and filters.'),
  select_options: doc(
    v.optional(
      v.array(
        v.strictObject({
          label: doc(v.optional(v.string()), 'Label shown to users.'),
          slug: doc(v.optional(v.string()), 'Slug of the option, used as the value of the field.'),
          ai_description: doc(v.optional(v.string()), 'Explains to the AI when to select the option.'),
        }),
      ),
    ),
    'Options of a select or multiselect field.',
  ),
  default_value: doc(v.optional(v.string()), 'Default value of a single-value field.'),
  default_values: doc(v.optional(Strings), 'Default values of a multiselect field.'),
};

/** Custom fields. */
export const customFields = entity(
  {
    summary: 'Custom fields that the organization has defined for its records.',
    also: ['ticket fields', 'account fields', 'properties', 'attributes'],
    key: 'id',
    brief: ['id', 'slug', 'label', 'object_type', 'type', 'select_metadata.options', 'is_read_only'],
    // Slugs of new fields and options.
    from: { slug: null, 'select_options.slug': null },
  },
  () => ({
    list: list('GET /custom-fields', {
      summary: 'List the custom fields of one record type, including the slugs of their options.',
      docs: page,
      rateLimit: limits.high,
      // Pylon documents no cursor here, but the response has `pagination`; see users.ts.
      input: v.strictObject({ object_type: doc(ObjectType, 'Type of the records.'), cursor }),
      item: CustomField,
    }),

    get: operation('GET /custom-fields/{id}', {
      summary: 'Get a custom field.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ id }),
      output: CustomField,
    }),

    create: operation('POST /custom-fields', {
      summary: 'Create a custom field for one record type.',
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.strictObject({
        object_type: doc(ObjectType, 'Type of the records that get the field.'),
        label: doc(v.string(), 'Label shown to users.'),
        type: doc(
          v.picklist([
            'text',
            'number',
            'decimal',
            'boolean',
            'date',
            'datetime',
            'user',
            'url',
            'select',
            'multiselect',
          ]),
          'Type of the field. It cannot be changed later.',
        ),
        ...fields,
      }),
      example: {
        object_type: 'account',
        label: 'Renewal risk',
        type: 'select',
        select_options: [
          { label: 'Low', slug: 'low' },
          { label: 'High', slug: 'high' },
        ],
      },
      output: CustomField,
    }),

    update: operation('PATCH /custom-fields/{id}', {
      summary: 'Update the label, slug, description, options or default value of a custom field.',
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.pipe(
        v.strictObject({ id, label: doc(v.optional(v.string()), 'Label shown to users.'), ...fields }),
        changesSomething('id'),
      ),
      example: {
        id: 'd60b3519-77e2-40c5-9aef-30bdfc833ca4',
        select_options: [
          { label: 'Urgent', slug: 'urgent', ai_description: 'Production is down.' },
          { label: 'Normal', slug: 'normal' },
        ],
      },
      output: CustomField,
    }),
  }),
);
