import { expect, it } from 'vitest';
import { expectPost, lastMeta, lastPage, offline, testClient } from '../../test/wire.ts';

offline();

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
