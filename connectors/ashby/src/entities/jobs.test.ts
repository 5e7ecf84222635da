import { describe, expect, it } from 'vitest';
import { compensationTier, job, location, opening } from '../../test/records.ts';
import { expectPost, lastMeta, lastPage, meta, ok, testClient } from '../../test/wire.ts';

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

  it('gets one with related data', async () => {
    const expanded = { ...job, location, openings: [opening], compensation: { compensationTiers: [compensationTier] } };
    expectPost('/job.info', { id: job.id, ...details }, ok(expanded));
    await expect(ashby.jobs.get({ id: job.id, ...details })).resolves.toEqual({ data: expanded, meta: meta() });
  });

  it('searches by title or requisition ID, without pagination', async () => {
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

  it('creates', async () => {
    const params = {
      title: 'Software Engineer',
      teamId: job.departmentId,
      locationId: job.locationId,
      defaultInterviewPlanId: job.defaultInterviewPlanId,
      jobTemplateId: 'f9e52a51-a075-4116-a7b8-484deba69030',
      brandId: 'f9e52a51-a075-4116-a7b8-484deba69031',
    };
    expectPost('/job.create', params, ok({ ...job, status: 'Draft' }));
    await expect(ashby.jobs.create(params)).resolves.toEqual({ data: { ...job, status: 'Draft' }, meta: meta() });
  });

  it('updates the given fields', async () => {
    const params = {
      jobId: job.id,
      title: 'Staff Engineer',
      teamId: job.departmentId,
      locationId: job.locationId,
      defaultInterviewPlanId: job.defaultInterviewPlanId,
      customRequisitionId: 'REQ-2471',
    };
    expectPost('/job.update', params, ok(job));
    await expect(ashby.jobs.update(params)).resolves.toEqual({ data: job, meta: meta() });
    await expect(ashby.jobs.update({ jobId: job.id })).rejects.toThrow(/at least one of title/);
  });

  it('replaces the compensation', async () => {
    const tier = {
      title: 'Zone A',
      additionalInformation: 'Signing bonus available',
      components: [
        {
          compensationType: 'Salary' as const,
          interval: '1 YEAR' as const,
          currencyCode: 'EUR',
          label: 'Estimated Salary',
          minValue: 72_000.1,
          maxValue: null,
        },
      ],
    };
    const changed = { ...job, compensationTiers: [compensationTier] };
    expectPost('/job.updateCompensation', { jobId: job.id, compensationTiers: [tier] }, ok(changed));
    await expect(ashby.jobs.updateCompensation({ jobId: job.id, compensationTiers: [tier] })).resolves.toEqual({
      data: changed,
      meta: meta(),
    });
  });

  it.each(['minValue', 'maxValue'])(
    'rejects a compensation without %s, which Ashby requires for jobs',
    async (missing) => {
      const { [missing]: _, ...component } = {
        compensationType: 'Bonus',
        interval: '1 YEAR',
        minValue: null,
        maxValue: null,
      } as Record<string, unknown>; // a field left out
      const compensationTiers = [{ components: [component] }] as never;
      await expect(ashby.jobs.updateCompensation({ jobId: job.id, compensationTiers })).rejects.toMatchObject({
        issues: [{ path: `compensationTiers.0.components.0.${missing}`, received: 'nothing' }],
      });
    },
  );

  it('removes the compensation', async () => {
    expectPost('/job.updateCompensation', { jobId: job.id, compensationTiers: [] }, ok(job));
    await expect(ashby.jobs.updateCompensation({ jobId: job.id, compensationTiers: [] })).resolves.toMatchObject({
      data: job,
    });
  });
});
