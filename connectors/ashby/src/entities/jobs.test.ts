import { describe, expect, it } from 'vitest';
import { compensationTier, job, location, opening } from '../../test/records.ts';
import { expectPost, lastMeta, lastPage, meta, offline, ok, testClient } from '../../test/wire.ts';

offline();
const ashby = testClient();
const details = { includeUnpublishedJobPostingsIds: true, expand: ['location' as const, 'openings' as const] };

describe('jobs', () => {
  it('lists with every parameter', async () => {
    const params = {
      status: ['Draft' as const, 'Open' as const],
      createdAfter: 1_767_225_600_000,
      openedAfter: 1_767_225_600_000,
      openedBefore: 1_790_000_000_000,
      closedAfter: 1_767_225_600_000,
      closedBefore: 1_790_000_000_000,
      ...details,
      limit: 50,
      cursor: 'G8',
      syncToken: 'old',
    };
    expectPost('/job.list', params, lastPage([job]));
    await expect(ashby.jobs.list(params)).resolves.toEqual({ data: [job], meta: lastMeta() });
  });

  it('gets one with what is asked for beside it', async () => {
    const expanded = { ...job, location, openings: [opening], compensation: { compensationTiers: [compensationTier] } };
    expectPost('/job.info', { id: job.id, ...details }, ok(expanded));
    await expect(ashby.jobs.get({ id: job.id, ...details })).resolves.toEqual({ data: expanded, meta: meta() });
  });

  it('finds by title or requisition, all at once', async () => {
    const params = { title: 'Software Engineer', requisitionId: 'REQ-2471' };
    expectPost('/job.search', params, ok([job]));
    await expect(ashby.jobs.search(params)).resolves.toEqual({ data: [job], meta: meta({ hasMore: false }) });
    await expect(ashby.jobs.search({})).rejects.toThrow(/at least one of title, requisitionId/);
  });

  it('sets the status', async () => {
    const closed = { ...job, status: 'Closed', closedAt: '2026-10-01T08:00:00.000Z' };
    expectPost('/job.setStatus', { jobId: job.id, status: 'Closed' }, ok(closed));
    await expect(ashby.jobs.setStatus({ jobId: job.id, status: 'Closed' })).resolves.toEqual({
      data: closed,
      meta: meta(),
    });
  });
});
