import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AshbyTestClient, type Loose, NOW, startAshby } from '../ashby-test-client.ts';

let ashby: AshbyTestClient;
beforeEach(async () => {
  ashby = await startAshby();
});
afterEach(() => ashby.sandbox.close());

const EVERY = ['Draft', 'Open', 'Closed', 'Archived'];

test('drafts are listed only on request', async () => {
  const usual = await ashby.results('job.list');
  const all = await ashby.results('job.list', { status: EVERY });
  expect(usual.some(({ status }: Loose) => status === 'Draft')).toBe(false);
  expect(all.length).toBeGreaterThan(usual.length);
  expect(all.length).toBeGreaterThanOrEqual(25);
});

test('a status changes only as the vendor allows', async () => {
  const [job] = await ashby.results('job.list', { status: ['Open'], limit: 1 });
  const set = (status: string) => ({ jobId: job.id, status });
  expect(await ashby.errorCode('job.setStatus', set('Archived'))).toBe('invalid_input');
  expect(await ashby.results('job.setStatus', set('Closed'))).toMatchObject({ status: 'Closed', closedAt: NOW });
  expect(await ashby.errorCode('job.setStatus', set('Open'))).toBe('invalid_input');
  await ashby.results('job.setStatus', set('Draft'));
  const reopened = await ashby.results('job.setStatus', set('Open'));
  expect(reopened).toMatchObject({ status: 'Open', openedAt: NOW });
  expect(reopened).not.toHaveProperty('closedAt');
});

test('expansions and unpublished posting ids are returned on request', async () => {
  const [closed] = await ashby.results('job.list', { status: ['Closed'], limit: 1 });
  expect(closed.jobPostingIds).toEqual([]);
  expect(closed).not.toHaveProperty('location');
  const info = await ashby.results('job.info', {
    id: closed.id,
    includeUnpublishedJobPostingsIds: true,
    expand: ['location', 'openings'],
  });
  expect(info.jobPostingIds).toHaveLength(1);
  expect(info.location.id).toBe(closed.locationId);
  expect(info.openings[0].latestVersion.jobIds).toEqual([closed.id]);
});

test('search matches the title or the requisition and requires one of them', async () => {
  const engineers = await ashby.results('job.search', { title: 'ENGINEER' });
  expect(engineers.every(({ title }: Loose) => title.includes('Engineer'))).toBe(true);
  const requisitionId = engineers[0].customRequisitionId;
  expect(await ashby.results('job.search', { requisitionId })).toEqual([engineers[0]]);
  expect(await ashby.errorCode('job.search', {})).toBe('invalid_input');
});

test('published postings of the external board are listed, without unlisted ones on request', async () => {
  const all = await ashby.results('jobPosting.list');
  const listed = await ashby.results('jobPosting.list', { listedOnly: true });
  expect(all.length).toBeGreaterThan(listed.length);
  expect(await ashby.results('jobPosting.list', { department: all[0].departmentName.toLowerCase() })).toEqual([]);
  const info = await ashby.results('jobPosting.info', { jobPostingId: all[0].id, expand: ['job'] });
  expect(info).toMatchObject({ id: all[0].id, title: all[0].title, job: { id: all[0].jobId } });
  expect(info.descriptionPlain).toContain(info.descriptionParts.descriptionBody.plain);
});
