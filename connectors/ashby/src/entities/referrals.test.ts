import { describe, expect, it } from 'vitest';
import { application, job, user } from '../../test/records.ts';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();

describe('referrals', () => {
  it('creates', async () => {
    const params = {
      id: 'f9e52a51-a075-4116-a7b8-484deba69100',
      creditedToUserId: user.id,
      fieldSubmissions: [
        { path: '_systemfield_name', value: 'Adam Hart' },
        { path: '_systemfield_job', value: { title: job.title, value: job.id } },
        { path: '_systemfield_location', value: { country: 'USA', city: 'San Francisco', region: 'California' } },
      ],
      createdAt: '2026-08-12T20:29:56.964Z',
    };
    expectPost('/referral.create', params, ok(application));
    await expect(ashby.referrals.create(params)).resolves.toEqual({ data: application, meta: meta() });
  });
});
