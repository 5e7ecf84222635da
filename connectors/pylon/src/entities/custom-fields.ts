import { changesSomething, doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id, limits, Strings } from '../fields.ts';

const page = docs('custom-fields');
const id = doc(Id, 'Id of the custom field.');
const ObjectType = v.picklist(['account', 'issue', 'contact', 'task', 'project', 'meeting', 'opportunity']);

const option = record({}, { slug: v.string(), label: v.string(), ai_description: v.string() });

const schema = record(
  { id: doc(Id, 'Id of the custom field.') },
  {
    slug: doc(v.string(), 'What records and filters call it.'),
    label: v.string(),
    description: v.string(),
    object_type: doc(v.string(), 'The kind of record that has it.'),
    type: doc(v.string(), 'text, number, decimal, boolean, date, datetime, user, url, select or multiselect.'),
    select_metadata: doc(
      record({}, { options: v.array(option) }),
      'The options of a select or multiselect; values are their slugs.',
    ),
    number_metadata: record(
      {},
      {
        format: doc(v.string(), 'with_commas, percent, currency or duration.'),
        currency: v.string(),
        decimal_places: v.number(),
        duration_display_format: v.string(),
        duration_input_unit: v.string(),
      },
    ),
    default_value: v.string(),
    default_values: Strings,
    is_read_only: doc(v.boolean(), 'It is filled by another system and cannot be set here.'),
    source: v.string(),
    created_at: doc(v.string(), 'When it was created, RFC 3339.'),
    updated_at: doc(v.string(), 'When it was last changed, RFC 3339.'),
  },
);

/** A field that an organization has added to a kind of record. */
export interface CustomField extends v.InferOutput<typeof schema> {}
export const CustomField: v.GenericSchema<unknown, CustomField> = schema;

const fields = {
  description: doc(v.optional(v.string()), 'What it is for.'),
  slug: doc(v.optional(v.string()), 'What records and filters call it.'),
  select_options: doc(
    v.optional(
      v.array(
        v.strictObject({
          label: doc(v.optional(v.string()), 'What people see.'),
          slug: doc(v.optional(v.string()), 'What values say.'),
          ai_description: doc(v.optional(v.string()), 'When it fits, told to the AI that picks one.'),
        }),
      ),
    ),
    'The options of a select or multiselect.',
  ),
  default_value: doc(v.optional(v.string()), 'Value of records that have none.'),
  default_values: doc(v.optional(Strings), 'The same for a multiselect.'),
};

/** Fields of an organization's own. */
export const customFields = entity(
  { summary: 'Fields that the organization has added to its records, with their slugs and options.', key: 'id' },
  () => ({
    list: list('GET /custom-fields', {
      summary: 'List the custom fields of one kind of record, with the slugs of their options.',
      docs: page,
      rateLimit: limits.high,
      // As in users: the cursor is undocumented, and followed all the same.
      input: v.strictObject({ object_type: doc(ObjectType, 'The kind of record.'), cursor }),
      item: CustomField,
    }),

    get: operation('GET /custom-fields/{id}', {
      summary: 'Get one custom field.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ id }),
      output: CustomField,
    }),

    create: operation('POST /custom-fields', {
      summary: 'Add a custom field to a kind of record.',
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.strictObject({
        object_type: doc(ObjectType, 'The kind of record that gets it.'),
        label: doc(v.string(), 'What people see.'),
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
          'What it holds; it cannot be changed later.',
        ),
        ...fields,
      }),
      output: CustomField,
    }),

    update: operation('PATCH /custom-fields/{id}', {
      summary: 'Change the label, slug, description, options or default of a custom field.',
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.pipe(
        v.strictObject({ id, label: doc(v.optional(v.string()), 'What people see.'), ...fields }),
        changesSomething('id'),
      ),
      output: CustomField,
    }),
  }),
);
