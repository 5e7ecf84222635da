import { expect, it } from 'vitest';
import { expectPost, lastMeta, lastPage, meta, ok, testClient } from '../../test/wire.ts';

const customField = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69010',
  isPrivate: false,
  title: 'Preferred Teams',
  objectType: 'Candidate',
  isArchived: false,
  fieldType: 'MultiValueSelect',
  isRequired: false,
  selectableValues: [{ label: 'Backend Engineering', value: 'backend', isArchived: false }],
};

it('lists custom fields', async () => {
  const params = { includeArchived: true, limit: 10, cursor: 'G8', syncToken: 'old' };
  expectPost('/customField.list', params, lastPage([customField]));
  await expect(testClient().customFields.list(params)).resolves.toEqual({ data: [customField], meta: lastMeta() });
});

it('gets one custom field', async () => {
  expectPost('/customField.info', { customFieldId: customField.id }, ok(customField));
  await expect(testClient().customFields.get({ customFieldId: customField.id })).resolves.toEqual({
    data: customField,
    meta: meta(),
  });
});

it('creates a custom field', async () => {
  const params = {
    fieldType: 'MultiValueSelect' as const,
    objectType: 'Candidate' as const,
    title: 'Preferred Teams',
    description: 'Where they want to work',
    selectableValues: [{ label: 'Backend Engineering', value: 'backend' }],
    isDateOnlyField: false,
    isExposableToCandidate: true,
  };
  expectPost('/customField.create', params, ok(customField));
  await expect(testClient().customFields.create(params)).resolves.toEqual({ data: customField, meta: meta() });
});

const candidate = { objectId: 'e9ed20fd-d45f-4aad-8a00-a19bfba0083e', objectType: 'Candidate' as const };
const fieldId = customField.id;

it.each([
  [true],
  [5],
  ['2022-08-12T20:29:56.964Z'],
  ['Princeton'],
  [['backend', 'frontend']],
  [{ value: 100_000, currencyCode: 'USD' }],
  [{ type: 'number-range' as const, minValue: 10_000, maxValue: 100_000 }],
  [
    {
      type: 'compensation-range' as const,
      minValue: 10_000,
      maxValue: 100_000,
      currencyCode: 'USD',
      interval: '1 YEAR' as const,
    },
  ],
  [{ country: 'USA', region: 'California', city: 'San Francisco' }],
])('sets a custom field to %j', async (fieldValue) => {
  const value = { id: fieldId, title: 'A field', value: fieldValue };
  expectPost('/customField.setValue', { ...candidate, fieldId, fieldValue }, ok(value));
  await expect(testClient().customFields.setValue({ ...candidate, fieldId, fieldValue })).resolves.toEqual({
    data: value,
    meta: meta(),
  });
});

it('rejects a range without its type', async () => {
  // @ts-expect-error a range has a type
  const call = testClient().customFields.setValue({ ...candidate, fieldId, fieldValue: { minValue: 1, maxValue: 2 } });
  await expect(call).rejects.toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
});

it('sets several custom fields at once', async () => {
  const params = {
    ...candidate,
    values: [
      { fieldId, fieldValue: ['backend'] },
      { fieldId: 'f9e52a51-a075-4116-a7b8-484deba69011', fieldValue: 5 },
    ],
  };
  const values = [
    { id: fieldId, title: 'Preferred Teams', value: ['backend'], valueLabel: ['Backend Engineering'] },
    { id: 'f9e52a51-a075-4116-a7b8-484deba69011', title: 'Years of experience', value: 5 },
  ];
  expectPost('/customField.setValues', params, ok(values));
  await expect(testClient().customFields.setValues(params)).resolves.toEqual({ data: values, meta: meta() });
});

it('sets the options of a select, which archives the others', async () => {
  const params = {
    customFieldId: fieldId,
    selectableValues: [
      { label: 'Backend', value: 'backend' },
      { label: 'Frontend', value: 'frontend', isArchived: true },
    ],
  };
  expectPost('/customField.updateSelectableValues', params, ok(customField));
  await expect(testClient().customFields.updateSelectableValues(params)).resolves.toEqual({
    data: customField,
    meta: meta(),
  });
  const preview = await testClient().customFields.updateSelectableValues(params, { dryRun: true });
  expect(preview.data).toMatchObject({ effect: 'destructive' });
});
