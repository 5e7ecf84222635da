import type { Ashby } from '../ashby.ts';
import { found, invalidInput } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag, listOf, nonEmptyText, oneOf, text, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { FIELD_TYPES, type FieldObject } from '../records/custom-field.ts';

const OBJECT_TYPES = [
  'Application',
  'Candidate',
  'Job',
  'Employee',
  'Talent_Project',
  'Opening_Version',
  'Offer_Version',
] as const;

/** Fields of versions are read under the name of the object itself. */
function objectOf(objectType: (typeof OBJECT_TYPES)[number]): FieldObject {
  if (objectType === 'Opening_Version') return 'Opening';
  return objectType === 'Offer_Version' ? 'Offer' : objectType;
}

const createInput = object(
  { fieldType: oneOf(FIELD_TYPES), objectType: oneOf(OBJECT_TYPES), title: nonEmptyText },
  {
    description: text,
    selectableValues: listOf(object({ label: text, value: text }, {})),
    isDateOnlyField: flag,
    isExposableToCandidate: flag,
  },
);

const valuesInput = object(
  {
    customFieldId: uuid,
    selectableValues: listOf(object({ label: text, value: text }, { isArchived: flag })),
  },
  {},
);

export function customFieldWriteEndpoints({ data, newId }: Ashby): Endpoints {
  const isSelect = (type: string) => type === 'ValueSelect' || type === 'MultiValueSelect';
  return {
    'customField.create': endpoint('hiringProcessMetadataWrite', createInput, (params) => {
      const { fieldType, title, selectableValues = [] } = params;
      if (isSelect(fieldType) && selectableValues.length === 0) {
        throw invalidInput(`selectableValues: Required for ${fieldType}`);
      }
      const results = data.customFields.put({
        id: newId(),
        isPrivate: false,
        title,
        objectType: objectOf(params.objectType),
        isArchived: false,
        fieldType,
        isRequired: false,
        ...(isSelect(fieldType) && {
          selectableValues: selectableValues.map((option) => ({ ...option, isArchived: false })),
        }),
      });
      return { results };
    }),
    // What is there and is not sent is archived, not deleted.
    'customField.updateSelectableValues': endpoint(
      'hiringProcessMetadataWrite',
      valuesInput,
      ({ customFieldId, selectableValues: given }) => {
        const field = found(data.customFields.get(customFieldId), 'custom_field');
        if (!isSelect(field.fieldType)) throw invalidInput('customFieldId: The field has no selectable values');
        const wanted = given.map(({ label, value, isArchived = false }) => ({ label, value, isArchived }));
        const known = (field.selectableValues ?? []).map(
          (option) => wanted.find(({ value }) => value === option.value) ?? { ...option, isArchived: true },
        );
        const added = wanted.filter(({ value }) => !known.some((option) => option.value === value));
        return { results: data.customFields.put({ ...field, selectableValues: [...known, ...added] }) };
      },
    ),
  };
}
