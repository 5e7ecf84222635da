import type { Ashby } from '../ashby.ts';
import { found, invalidInput } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { fieldValue } from '../field-value.ts';
import { anything, flag, listOf, oneOf, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { syncInput } from '../paging.ts';
import type { FieldEntry } from '../records/custom-field.ts';
import { recordsOf } from '../records-of.ts';
import { type FieldEntryView, fieldEntry } from '../views/custom-field-entries.ts';

const OBJECT_TYPES = ['Application', 'Candidate', 'Job', 'Opening'] as const;
type ObjectType = (typeof OBJECT_TYPES)[number];

const target = { objectId: uuid, objectType: oneOf(OBJECT_TYPES) };
const assignment = { fieldId: uuid, fieldValue: anything };

function withEntries(current: readonly FieldEntry[], changes: readonly FieldEntry[]): FieldEntry[] {
  const kept = current.filter(({ fieldId }) => !changes.some((change) => change.fieldId === fieldId));
  return [...kept, ...changes];
}

export function customFieldEndpoints(ashby: Ashby): Endpoints {
  const { data, page, timestamp } = ashby;
  const records = recordsOf(ashby);

  function store(objectType: ObjectType, id: string, changes: readonly FieldEntry[]): void {
    const updatedAt = timestamp();
    if (objectType === 'Application') {
      const record = records.application(id);
      data.applications.put({ ...record, customFields: withEntries(record.customFields, changes), updatedAt });
    } else if (objectType === 'Candidate') {
      const record = records.candidate(id);
      data.candidates.put({ ...record, customFields: withEntries(record.customFields, changes), updatedAt });
    } else if (objectType === 'Job') {
      const record = records.job(id);
      data.jobs.put({ ...record, customFields: withEntries(record.customFields, changes), updatedAt });
    } else {
      const record = records.opening(id);
      const { latestVersion } = record;
      const customFields = withEntries(latestVersion.customFields, changes);
      data.openings.put({ ...record, latestVersion: { ...latestVersion, customFields } });
    }
  }

  function assign(
    objectType: ObjectType,
    objectId: string,
    values: readonly { readonly fieldId: string; readonly fieldValue: unknown; readonly path: string }[],
  ): FieldEntryView[] {
    const read = values.map((value) => {
      const field = found(data.customFields.get(value.fieldId), 'custom_field');
      if (field.objectType !== objectType) throw invalidInput(`${field.title} is no field of ${objectType}`);
      return { field, entry: { fieldId: field.id, value: fieldValue(field, value.fieldValue, value.path) } };
    });
    store(
      objectType,
      objectId,
      read.map(({ entry }) => entry),
    );
    return read.map(({ field, entry }) => fieldEntry(field, entry.value));
  }

  return {
    // The published request has no cursor, yet the response hands one out: it is taken back here.
    'customField.list': endpoint(
      'hiringProcessMetadataRead',
      object({}, { includeArchived: flag, ...syncInput }),
      ({ includeArchived = false, ...params }) =>
        page({
          list: 'customField.list',
          table: data.customFields,
          params,
          where: ({ isArchived }) => includeArchived || !isArchived,
          view: (field) => field,
        }),
    ),
    'customField.info': endpoint('hiringProcessMetadataRead', object({ customFieldId: uuid }, {}), (params) => ({
      results: found(data.customFields.get(params.customFieldId), 'custom_field'),
    })),
    'customField.setValue': endpoint(
      'candidatesWrite',
      object({ ...target, ...assignment }, {}),
      ({ objectId, objectType, ...value }) => ({
        results: assign(objectType, objectId, [{ ...value, path: 'fieldValue' }])[0],
      }),
    ),
    'customField.setValues': endpoint(
      'candidatesWrite',
      object({ ...target, values: listOf(object(assignment, {})) }, {}),
      ({ objectId, objectType, values }) => ({
        results: assign(
          objectType,
          objectId,
          values.map((value, index) => ({ ...value, path: `values[${index}].fieldValue` })),
        ),
      }),
    ),
  };
}
