import type { Ashby } from '../ashby.ts';
import { found } from '../ashby-failure.ts';
import { assignment, assignments, readAssignments, withEntries } from '../assign-fields.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag, oneOf, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { syncInput } from '../paging.ts';
import type { FieldEntry } from '../records/custom-field.ts';
import { recordsOf } from '../records-of.ts';

const OBJECT_TYPES = ['Application', 'Candidate', 'Job', 'Opening'] as const;
type ObjectType = (typeof OBJECT_TYPES)[number];

const target = { objectId: uuid, objectType: oneOf(OBJECT_TYPES) };

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
      ({ objectId, objectType, ...value }) => {
        const { entries, views } = readAssignments(ashby, objectType, [value], () => 'fieldValue');
        store(objectType, objectId, entries);
        return { results: views[0] };
      },
    ),
    'customField.setValues': endpoint(
      'candidatesWrite',
      object({ ...target, values: assignments }, {}),
      ({ objectId, objectType, values }) => {
        const { entries, views } = readAssignments(ashby, objectType, values);
        store(objectType, objectId, entries);
        return { results: views };
      },
    ),
  };
}
