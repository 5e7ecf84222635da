import { describe, expect, it } from 'vitest';
import { job, location, opening } from '../../test/records.ts';
import { expectPost, lastMeta, lastPage, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();
const openingId = opening.id;
const shown = { data: opening, meta: meta() };

const contents = {
  identifier: 'OP-12',
  description: 'Growth of the platform team',
  teamId: job.departmentId,
  targetHireDate: '2026-12-01',
  targetStartDate: '2027-01-15',
  isBackfill: false,
  employmentType: 'FullTime' as const,
};

describe('openings', () => {
  it('lists', async () => {
    const params = { createdAfter: 1_767_225_600_000, limit: 25, cursor: 'qA', syncToken: '6W05prn4d' };
    expectPost('/opening.list', params, lastPage([opening]));
    await expect(ashby.openings.list(params)).resolves.toEqual({ data: [opening], meta: lastMeta() });
  });

  it('gets one', async () => {
    expectPost('/opening.info', { openingId }, ok(opening));
    await expect(ashby.openings.get({ openingId })).resolves.toEqual(shown);
  });

  it('searches by identifier, without pagination', async () => {
    expectPost('/opening.search', { identifier: 'OP-12' }, ok([opening]));
    await expect(ashby.openings.search({ identifier: 'OP-12' })).resolves.toEqual({
      data: [opening],
      meta: meta({ hasMore: false }),
    });
  });

  it('creates', async () => {
    const params = { ...contents, jobIds: [job.id], locationIds: [location.id], openingState: 'Approved' as const };
    expectPost('/opening.create', params, ok(opening));
    await expect(ashby.openings.create(params)).resolves.toEqual(shown);
  });

  it('updates', async () => {
    expectPost('/opening.update', { openingId, ...contents }, ok(opening));
    await expect(ashby.openings.update({ openingId, ...contents })).resolves.toEqual(shown);
  });

  it('requires dates, not times', async () => {
    const params = { openingId, targetHireDate: '2026-12-01T00:00:00Z' };
    await expect(ashby.openings.update(params)).rejects.toThrow(/YYYY-MM-DD/);
  });

  it('sets the state', async () => {
    const params = {
      openingId,
      openingState: 'Closed' as const,
      closeReasonId: 'f9e52a51-a075-4116-a7b8-484deba69080',
    };
    expectPost('/opening.setOpeningState', params, ok(opening));
    await expect(ashby.openings.setOpeningState(params)).resolves.toEqual(shown);
  });

  it.each([true, false])('sets archived to %s', async (archive) => {
    expectPost('/opening.setArchived', { openingId, archive }, ok({ ...opening, isArchived: archive }));
    await expect(ashby.openings.setArchived({ openingId, archive })).resolves.toEqual({
      data: { ...opening, isArchived: archive },
      meta: meta(),
    });
  });

  it.each(['addJob', 'removeJob'] as const)('%s', async (action) => {
    expectPost(`/opening.${action}`, { openingId, jobId: job.id }, ok(opening));
    await expect(ashby.openings[action]({ openingId, jobId: job.id })).resolves.toEqual(shown);
  });

  it.each(['addLocation', 'removeLocation'] as const)('%s', async (action) => {
    expectPost(`/opening.${action}`, { openingId, locationId: location.id }, ok(opening));
    await expect(ashby.openings[action]({ openingId, locationId: location.id })).resolves.toEqual(shown);
  });
});
