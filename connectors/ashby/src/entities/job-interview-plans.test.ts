import { describe, expect, it } from 'vitest';
import { job, stage } from '../../test/records.ts';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();

const plan = {
  jobId: job.id,
  interviewPlanId: job.defaultInterviewPlanId,
  stages: [
    {
      ...stage,
      activities: [
        {
          id: 'f9e52a51-a075-4116-a7b8-484deba69050',
          title: 'Onsite Schedule',
          interviews: [
            {
              id: 'f9e52a51-a075-4116-a7b8-484deba69051',
              title: 'System Architecture',
              interviewId: 'f9e52a51-a075-4116-a7b8-484deba69052',
              interviewDurationMinutes: 30,
              isSchedulable: true,
            },
          ],
        },
      ],
    },
  ],
};

describe('job interview plans', () => {
  it('gets the interview plan of a job', async () => {
    expectPost('/jobInterviewPlan.info', { jobId: job.id }, ok(plan));
    await expect(ashby.jobInterviewPlans.get({ jobId: job.id })).resolves.toEqual({ data: plan, meta: meta() });
  });
});
