import { describe, expect, it } from 'vitest';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();
const detail = {
  identifier: 'result-max',
  label: 'Max Score',
  description: 'The maximum possible score for the assessment',
  type: 'numeric_score' as const,
  value: 100,
};
const status = { identifier: 'status', label: 'Status', type: 'string' as const, value: 'Started' };
const page = { identifier: 'profile', label: 'Profile', type: 'url' as const, value: 'https://tests.example.com/1' };
const assessment_id = 'e9ed20fd-d45f-4aad-8a00-a19bfba0083e';
const timestamp = 1_665_680_638_489;

describe('assessments', () => {
  it('updates the status', async () => {
    const params = {
      assessment_id,
      timestamp,
      assessment_status: status,
      assessment_profile_url: page,
      assessment_result: detail,
      metadata: [detail],
    };
    expectPost('/assessment.update', params, { success: true });
    await expect(ashby.assessments.update(params)).resolves.toEqual({ data: null, meta: meta() });
  });

  it('cancels one', async () => {
    const params = { assessment_id, timestamp, cancelled_reason: status };
    expectPost('/assessment.update', params, { success: true });
    await expect(ashby.assessments.update(params)).resolves.toEqual({ data: null, meta: meta() });
  });

  it('rejects an update without a status, and a result without its URL', async () => {
    await expect(ashby.assessments.update({ assessment_id, timestamp })).rejects.toThrow(
      /at least one of assessment_status, cancelled_reason/,
    );
    const result = { assessment_id, timestamp, assessment_status: status, assessment_result: detail };
    await expect(ashby.assessments.update(result)).rejects.toThrow(/assessment_profile_url/);
  });

  it('adds a completed one', async () => {
    const candidateId = 'e9ed20fd-d45f-4aad-8a00-a19bfba00860';
    const assessment = {
      assessmentTypeId: 'e9ed20fd-d45f-4aad-8a00-a19bfba00861',
      assessmentId: 'e9ed20fd-d45f-4aad-8a00-a19bfba00862',
      assessmentName: 'Node Assessment',
      result: detail,
      metadata: [{ ...detail, identifier: 'passed', type: 'boolean_success' as const, value: true }],
    };
    const params = { candidateId, partnerId: 'e9ed20fd-d45f-4aad-8a00-a19bfba00863', assessment, timestamp };
    const response = { ...assessment, candidateId, applicationId: '4071538b-3cac-4fbf-ac76-f78ed250ffdd' };
    expectPost('/assessment.addCompletedToCandidate', params, ok(response));
    await expect(ashby.assessments.addCompletedToCandidate(params)).resolves.toEqual({ data: response, meta: meta() });
  });
});
