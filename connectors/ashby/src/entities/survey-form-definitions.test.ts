import { describe, expect, it } from 'vitest';
import { formDefinition } from '../../test/records.ts';
import { expectPost, lastMeta, lastPage, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();

const form = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69130',
  organizationId: 'f9e52a51-a075-4116-a7b8-484deba69101',
  title: 'Candidate experience',
  isArchived: false,
  isDefaultForm: true,
  formDefinition,
  surveyType: 'CandidateExperience',
};

describe('survey form definitions', () => {
  it('lists', async () => {
    const params = { limit: 25, cursor: 'qA', syncToken: '6W05prn4d' };
    expectPost('/surveyFormDefinition.list', params, lastPage([form]));
    await expect(ashby.surveyFormDefinitions.list(params)).resolves.toEqual({ data: [form], meta: lastMeta() });
  });

  it('gets one', async () => {
    expectPost('/surveyFormDefinition.info', { surveyFormDefinitionId: form.id }, ok(form));
    await expect(ashby.surveyFormDefinitions.get({ surveyFormDefinitionId: form.id })).resolves.toEqual({
      data: form,
      meta: meta(),
    });
  });
});
