import { expect, it } from 'vitest';
import { formDefinition } from '../../test/records.ts';
import { expectPost, lastMeta, lastPage, meta, ok, testClient } from '../../test/wire.ts';

const form = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69024',
  organizationId: 'f9e52a51-a075-4116-a7b8-484deba69025',
  title: 'Technical interview',
  isArchived: false,
  isDefaultForm: true,
  interviewId: null,
  formDefinition,
};

it('lists feedback forms', async () => {
  const params = { includeArchived: true, limit: 10, cursor: 'G8', syncToken: 'old' };
  expectPost('/feedbackFormDefinition.list', params, lastPage([form]));
  await expect(testClient().feedbackFormDefinitions.list(params)).resolves.toEqual({ data: [form], meta: lastMeta() });
});

it('gets one feedback form', async () => {
  const params = { feedbackFormDefinitionId: form.id };
  expectPost('/feedbackFormDefinition.info', params, ok(form));
  await expect(testClient().feedbackFormDefinitions.get(params)).resolves.toEqual({ data: form, meta: meta() });
});
