import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { CustomFieldInput, customFieldForms } from '../field-values.ts';
import { docs, Id, includeArchived, SyncPage } from '../fields.ts';
import { CustomFieldValue } from '../shared-records.ts';

const schema = record(
  { id: doc(v.string(), 'Id of the field.') },
  {
    title: v.string(),
    objectType: doc(v.string(), 'Application, Candidate, Employee, Job, Offer, Opening or Talent_Project.'),
    fieldType: doc(v.string(), 'Type of its value, such as String, Number, ValueSelect or Currency.'),
    isPrivate: v.boolean(),
    isArchived: v.boolean(),
    isRequired: doc(v.boolean(), 'Some actions on the record need a value here.'),
    selectableValues: doc(
      v.array(record({}, { label: v.string(), value: v.string(), isArchived: v.boolean() })),
      'The options of a select.',
    ),
  },
);

/** A field that the organization added to one kind of record. */
export interface CustomField extends v.InferOutput<typeof schema> {}
export const CustomField: v.GenericSchema<unknown, CustomField> = schema;

const read = ['hiringProcessMetadataRead'];
const write = ['hiringProcessMetadataWrite'];
const objectType = doc(v.picklist(['Application', 'Candidate', 'Job', 'Opening']), 'Kind of record.');
const objectId = doc(Id, 'Id of the record.');
const fieldId = doc(Id, 'Id of the field.');
const fieldValue = doc(CustomFieldInput, customFieldForms);

const option = v.strictObject({
  label: doc(v.string(), 'What people see.'),
  value: doc(v.string(), 'What is stored.'),
});

const mergedOption = v.strictObject({
  label: doc(v.string(), 'What people see; replaces the label of the option with this value.'),
  value: doc(v.string(), 'What is stored; tells one option from another.'),
  isArchived: doc(v.optional(v.boolean()), 'Whether it can no longer be chosen; it can unless true.'),
});

/** Fields that the organization added. */
export const customFields = entity(
  {
    summary: 'Fields that the organization added to candidates, applications, jobs and other records.',
    key: 'id',
    sync: { operation: 'list', by: 'syncToken' },
  },
  () => ({
    list: list('POST /customField.list', {
      summary: 'List the custom fields of all kinds of records, with their types and options.',
      docs: docs('customfieldlist'),
      scopes: read,
      input: v.strictObject({ includeArchived, ...SyncPage }),
      item: CustomField,
    }),

    get: operation('POST /customField.info', {
      summary: 'Get one custom field with its type and options.',
      docs: docs('customfieldinfo'),
      effect: 'read',
      scopes: read,
      input: v.strictObject({ customFieldId: doc(Id, 'Id of the field.') }),
      output: CustomField,
    }),

    create: operation('POST /customField.create', {
      summary: 'Add a custom field to all records of one kind. The API can neither rename nor delete it.',
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
          'Type of its value.',
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
          'Kind of record that gets it; users are Employee, projects Talent_Project.',
        ),
        title: doc(Id, 'Name of the field.'),
        description: doc(v.optional(v.string()), 'What it is for.'),
        selectableValues: doc(v.optional(v.array(option)), 'The options; needed for ValueSelect and MultiValueSelect.'),
        isDateOnlyField: doc(v.optional(v.boolean()), 'For Date: whether it is a day without a time.'),
        isExposableToCandidate: doc(
          v.optional(v.boolean()),
          'Whether candidates may see it, as in mail templates; not unless true.',
        ),
      }),
      output: CustomField,
    }),

    setValue: operation('POST /customField.setValue', {
      summary:
        'Set one custom field of a candidate, application, job or opening. For several fields of one record use setValues: calls at the same time may undo each other.',
      docs: docs('customfieldsetvalue'),
      effect: 'write',
      scopes: ['candidatesWrite'],
      input: v.strictObject({ objectId, objectType, fieldId, fieldValue }),
      output: CustomFieldValue,
    }),

    setValues: operation('POST /customField.setValues', {
      summary: 'Set several custom fields of one candidate, application, job or opening at once.',
      docs: docs('customfieldsetvalues'),
      effect: 'write',
      scopes: ['candidatesWrite'],
      input: v.strictObject({
        objectId,
        objectType,
        values: doc(
          v.pipe(v.array(v.strictObject({ fieldId, fieldValue })), v.nonEmpty()),
          'The fields to set; the others stay as they are.',
        ),
      }),
      output: v.array(CustomFieldValue),
    }),

    updateSelectableValues: operation('POST /customField.updateSelectableValues', {
      summary:
        'Set the options of a select field: new ones are added, those there are get the label sent, and every option that is not sent is archived. Get the field first and send all that shall stay.',
      docs: docs('customfieldupdateselectablevalues'),
      effect: 'destructive',
      scopes: write,
      input: v.strictObject({
        customFieldId: doc(Id, 'Id of the field.'),
        selectableValues: doc(v.array(mergedOption), 'All options that shall stay, and the new ones.'),
      }),
      output: CustomField,
    }),
  }),
);
