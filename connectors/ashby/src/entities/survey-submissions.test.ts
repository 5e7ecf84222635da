import { describe, expect, it } from 'vitest';
import { application, candidate, formDefinition } from '../../test/records.ts';
import { expectPost, lastMeta, lastPage, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();

const submission = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69132',
  surveyFormDefinitionId: null,
  submittedAt: '2026-08-12T20:29:56.964Z',
  candidateId: candidate.id,
  applicationId: application.id,
  surveyType: 'Questionnaire',
  formDefinition,
  submittedValues: { _systemfield_name: 'Adam Hart', overall_recommendation: 4 },
};

describe('survey submissions', () => {
  it('lists', async () => {
    const params = {
      surveyType: 'Questionnaire' as const,
      createdAfter: 1_767_225_600_000,
      limit: 25,
      cursor: 'qA',
      syncToken: '6W05prn4d',
    };
    expectPost('/surveySubmission.list', params, lastPage([submission]));
    await expect(ashby.surveySubmissions.list(params)).resolves.toEqual({ data: [submission], meta: lastMeta() });
  });

  it('creates', async () => {
    const params = {
      candidateId: candidate.id,
      applicationId: application.id,
      surveyFormDefinitionId: 'f9e52a51-a075-4116-a7b8-484deba69130',
      submittedValues: { _systemfield_name: 'Adam Hart', overall_recommendation: 4 },
    };
    expectPost('/surveySubmission.create', params, ok(submission));
    await expect(ashby.surveySubmissions.create(params)).resolves.toEqual({ data: submission, meta: meta() });
  });
});
