import type { Ashby } from '../ashby.ts';
import { fieldSetters } from '../custom-field-values.ts';
import type { Endpoints } from '../endpoint.ts';
import { entityOf, includeArchived } from '../entity.ts';
import { flag, listOf, nonEmptyText, object, oneOf, text, uuid } from '../fields.ts';
import { changeHolder } from '../holders.ts';
import { FIELD_TYPES } from '../records/custom-field.ts';
import { invalidInput } from '../rejection.ts';

/** The object types that can have fields. Fields of versions are read under the name of the object itself. */
const OBJECTS = {
  Application: 'Application',
  Candidate: 'Candidate',
  Job: 'Job',
  Employee: 'Employee',
  Talent_Project: 'Talent_Project',
  Opening_Version: 'Opening',
  Offer_Version: 'Offer',
} as const;
// The keys of an object literal are exactly the written ones.
const OBJECT_TYPES = Object.keys(OBJECTS) as (keyof typeof OBJECTS)[];

const option = { label: text, value: text };
const isSelect = (type: string) => type === 'ValueSelect' || type === 'MultiValueSelect';

export function customFieldEndpoints(ashby: Ashby): Endpoints {
  const field = entityOf(ashby, 'customFields');
  const values = fieldSetters(
    ashby,
    { objectId: uuid, objectType: oneOf(['Application', 'Candidate', 'Job', 'Opening']) },
    ({ objectType }) => objectType,
    ({ objectType, objectId }, change) =>
      changeHolder(ashby, objectType, objectId, ({ customFields }) => ({ customFields: change(customFields) })),
  );

  return {
    // The published request has no cursor, but the response returns one.
    'customField.list': field.list({ includeArchived }),
    'customField.info': field.info({ customFieldId: uuid }),
    'customField.create': field.create(
      { fieldType: oneOf(FIELD_TYPES), objectType: oneOf(OBJECT_TYPES), title: nonEmptyText },
      {
        description: text,
        selectableValues: listOf(object(option)),
        isDateOnlyField: flag,
        isExposableToCandidate: flag,
      },
      ({ fieldType, objectType, title, selectableValues = [] }) => {
        if (isSelect(fieldType) && selectableValues.length === 0) {
          throw invalidInput(`selectableValues: Required for ${fieldType}`);
        }
        const options = selectableValues.map((one) => ({ ...one, isArchived: false }));
        return {
          isPrivate: false,
          title,
          objectType: OBJECTS[objectType],
          isArchived: false,
          fieldType,
          isRequired: false,
          selectableValues: isSelect(fieldType) ? options : undefined,
        };
      },
    ),
    // Existing options that are not sent are archived instead of deleted.
    'customField.updateSelectableValues': field.update(
      { customFieldId: uuid, selectableValues: listOf(object(option, { isArchived: flag })) },
      {},
      ({ selectableValues }, { fieldType, selectableValues: current = [] }) => {
        if (!isSelect(fieldType)) throw invalidInput('customFieldId: The field has no selectable values');
        const wanted = selectableValues.map((one) => ({ isArchived: false, ...one }));
        const known = current.map(
          (one) => wanted.find(({ value }) => value === one.value) ?? { ...one, isArchived: true },
        );
        const added = wanted.filter(({ value }) => !known.some((one) => one.value === value));
        return { selectableValues: [...known, ...added] };
      },
    ),
    'customField.setValue': values.one,
    'customField.setValues': values.several,
  };
}
