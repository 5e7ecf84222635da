import { describe, expect, it } from 'vitest';
import { job, location } from '../../test/records.ts';
import { expectPost, lastMeta, lastPage, testClient } from '../../test/wire.ts';

const ashby = testClient();

const template = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69030',
  title: 'Engineer',
  status: 'Active',
  locationId: location.id,
  departmentId: job.departmentId,
  defaultInterviewPlanId: job.defaultInterviewPlanId,
  interviewPlanIds: job.interviewPlanIds,
  createdAt: job.createdAt,
  updatedAt: job.updatedAt,
  location,
};

describe('job templates', () => {
  it('lists', async () => {
    const params = { expand: ['location' as const], limit: 25, cursor: 'qA', syncToken: '6W05prn4d' };
    expectPost('/jobTemplate.list', params, lastPage([template]));
    await expect(ashby.jobTemplates.list(params)).resolves.toEqual({ data: [template], meta: lastMeta() });
  });
});
