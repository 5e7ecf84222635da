import { describe, expect, it } from 'vitest';
import { application, candidate } from '../../test/records.ts';
import { expectPost, lastMeta, lastPage, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();

const ids = {
  candidateId: candidate.id,
  applicationId: application.id,
  surveyFormDefinitionId: 'f9e52a51-a075-4116-a7b8-484deba69130',
};
const request = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69131',
  ...ids,
  surveyUrl: 'https://you.ashbyhq.com/ashby/survey/3f20b73e-abec-4d62-ba6f-04f2f985f7dd',
};

describe('survey requests', () => {
  it('lists', async () => {
    const params = {
      surveyType: 'CandidateExperience' as const,
      candidateId: candidate.id,
      applicationId: application.id,
      createdAfter: 1_767_225_600_000,
      limit: 25,
      cursor: 'qA',
      syncToken: '6W05prn4d',
    };
    expectPost('/surveyRequest.list', params, lastPage([request]));
    await expect(ashby.surveyRequests.list(params)).resolves.toEqual({ data: [request], meta: lastMeta() });
  });

  it('creates', async () => {
    expectPost('/surveyRequest.create', ids, ok(request));
    await expect(ashby.surveyRequests.create(ids)).resolves.toEqual({ data: request, meta: meta() });
  });
});
