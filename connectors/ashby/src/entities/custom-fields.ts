import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { CustomFieldInput, customFieldForms } from '../field-values.ts';
import { docs, Id, includeArchived, SyncPage } from '../fields.ts';
import { CustomFieldValue } from '../shared-records.ts';
import { byToken } from '../sync.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the custom field.') },
  {
    title: v.string(),
    objectType: doc(v.string(), 'Application, Candidate, Employee, Job, Offer, Opening or Talent_Project.'),
    fieldType: doc(v.string(), 'Type of the value, such as String, Number, ValueSelect or Currency.'),
    isPrivate: v.boolean(),
    isArchived: v.boolean(),
    isRequired: doc(v.boolean(), 'Whether some actions on the record require a value.'),
    selectableValues: doc(
      v.array(record({}, { label: v.string(), value: v.string(), isArchived: v.boolean() })),
      'Options of a select field.',
    ),
  },
);

/** A custom field that the organization added to one type of record. */
export interface CustomField extends v.InferOutput<typeof schema> {}
export const CustomField: v.GenericSchema<unknown, CustomField> = schema;

const read = ['hiringProcessMetadataRead'];
const write = ['hiringProcessMetadataWrite'];
const objectType = doc(v.picklist(['Application', 'Candidate', 'Job', 'Opening']), 'Type of the record.');
const objectId = doc(
  Id,
  'ID of the record of that type, from candidates.search (also applicationIds), jobs.search or openings.search.',
);
const fieldId = doc(Id, 'ID of a custom field with the same objectType, from custom_fields.list.');
const fieldValue = doc(CustomFieldInput, `Value of the field. ${customFieldForms}`);

const option = v.strictObject({
  label: doc(v.string(), 'Displayed label.'),
  value: doc(v.string(), 'Stored value.'),
});

const mergedOption = v.strictObject({
  label: doc(v.string(), 'Displayed label. Replaces the label of the existing option with this value.'),
  value: doc(v.string(), 'Stored value, which identifies the option.'),
  isArchived: doc(v.optional(v.boolean()), 'Whether the option is archived and cannot be selected. Default: false.'),
});

/** Custom fields. */
export const customFields = entity(
  {
    summary: 'Custom fields that the organization added to candidates, applications, jobs and other records.',
    also: ['custom attributes', 'custom properties', 'dropdowns'],
    key: 'id',
    sync: byToken({ includeArchived: true }),
  },
  () => ({
    list: list('POST /customField.list', {
      summary: 'List the custom fields of all record types, with their types and options.',
      brief: ['id', 'title', 'objectType', 'fieldType', 'isPrivate', 'isArchived'],
      docs: docs('customfieldlist'),
      scopes: read,
      input: v.strictObject({ includeArchived, ...SyncPage }),
      item: CustomField,
    }),

    get: operation('POST /customField.info', {
      summary: 'Get a custom field with its type and options.',
      docs: docs('customfieldinfo'),
      effect: 'read',
      scopes: read,
      input: v.strictObject({ customFieldId: doc(Id, 'ID of the custom field.') }),
      output: CustomField,
    }),

    create: operation('POST /customField.create', {
      summary: 'Create a custom field for all records of one type. The API cannot rename or delete it.',
      also: ['add', 'track'],
      example: {
        fieldType: 'ValueSelect',
        objectType: 'Candidate',
        title: 'Visa Status',
        selectableValues: [
          { label: 'Has a visa', value: 'has_visa' },
          { label: 'Needs a visa', value: 'needs_visa' },
        ],
      },
      docs: docs('customfieldcreate'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        fieldType: doc(
          v.picklist([
            'Boolean',
            'CompensationRange',
            'Currency',
            'Date',
            'LongText',
            'MultiValueSelect',
            'Number',
            'NumberRange',
            'String',
            'ValueSelect',
            'Url',
            'UUID',
          ]),
          'Type of the value.',
        ),
        objectType: doc(
          v.picklist([
            'Application',
            'Candidate',
            'Job',
            'Employee',
            'Talent_Project',
            'Opening_Version',
            'Offer_Version',
          ]),
          'Type of record that the field belongs to. Employee: users. Talent_Project: projects.',
        ),
        title: doc(Id, 'Name of the field.'),
        description: doc(v.optional(v.string()), 'Description of the field.'),
        selectableValues: doc(v.optional(v.array(option)), 'Options. Required for ValueSelect and MultiValueSelect.'),
        isDateOnlyField: doc(v.optional(v.boolean()), 'For Date: whether the value is a date without a time.'),
        isExposableToCandidate: doc(
          v.optional(v.boolean()),
          'Whether the field can be exposed to candidates, for example in email templates. Default: false.',
        ),
      }),
      output: CustomField,
    }),

    setValue: operation('POST /customField.setValue', {
      summary:
        'Set a custom field of a candidate, application, job or opening. To set several fields of one record, use custom_fields.set_values: concurrent calls can overwrite each other.',
      also: ['fill in', 'update', 'set', 'record'],
      example: {
        objectId: '8057070b-8319-4242-8631-32353fcdb544',
        objectType: 'Candidate',
        fieldId: 'ac83671d-55b5-4f9d-87e2-263b83692990',
        fieldValue: { value: 90000, currencyCode: 'EUR' },
      },
      docs: docs('customfieldsetvalue'),
      effect: 'write',
      scopes: ['candidatesWrite'],
      input: v.strictObject({ objectId, objectType, fieldId, fieldValue }),
      output: CustomFieldValue,
    }),

    setValues: operation('POST /customField.setValues', {
      summary: 'Set several custom fields of a candidate, application, job or opening in one call.',
      also: ['fill in', 'update several'],
      example: {
        objectId: '8057070b-8319-4242-8631-32353fcdb544',
        objectType: 'Candidate',
        values: [
          { fieldId: 'bd8a9eed-23c5-4371-a0e0-181bf4165716', fieldValue: true },
          { fieldId: '81244f87-04af-4281-9b97-b881606063e1', fieldValue: '2027-02-14' },
        ],
      },
      docs: docs('customfieldsetvalues'),
      effect: 'write',
      scopes: ['candidatesWrite'],
      input: v.strictObject({
        objectId,
        objectType,
        values: doc(
          v.pipe(v.array(v.strictObject({ fieldId, fieldValue })), v.nonEmpty()),
          'Fields to set. Other fields do not change.',
        ),
      }),
      output: v.array(CustomFieldValue),
    }),

    updateSelectableValues: operation('POST /customField.updateSelectableValues', {
      summary:
        'Replace the options of a select field. Adds new options, updates the labels of existing ones, and archives every option that you omit. Get the field first, and pass all options to keep.',
      also: ['options', 'choices', 'dropdown'],
      example: {
        customFieldId: '4f337ede-ac7b-4c1b-82ba-9c597e1701c9',
        selectableValues: [
          { label: 'P0', value: 'P0' },
          { label: 'P1', value: 'P1' },
          { label: 'P2', value: 'P2' },
          { label: 'P3', value: 'P3' },
        ],
      },
      docs: docs('customfieldupdateselectablevalues'),
      effect: 'destructive',
      scopes: write,
      input: v.strictObject({
        customFieldId: doc(Id, 'ID of the custom field.'),
        selectableValues: doc(v.array(mergedOption), 'All options to keep, and new ones.'),
      }),
      output: CustomField,
    }),
  }),
);
