import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, includeArchived, SyncPage } from '../fields.ts';

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
      scopes: ['hiringProcessMetadataRead'],
      input: v.strictObject({ includeArchived, ...SyncPage }),
      item: CustomField,
    }),
  }),
);
