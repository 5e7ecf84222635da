import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AshbyTestClient, type Loose, NOW, startAshby } from '../ashby-test-client.ts';

let ashby: AshbyTestClient;
beforeAll(async () => {
  ashby = await startAshby();
});
afterAll(() => ashby.sandbox.close());

async function parts() {
  const [department] = await ashby.results('department.list');
  const [location] = await ashby.results('location.list');
  const [template] = await ashby.results('jobTemplate.list');
  const [brand] = await ashby.results('brand.list');
  return { department, location, template, brand };
}

test('a job is created from a template, updated, given compensation and opened', async () => {
  const { department, location, template, brand } = await parts();
  const job = await ashby.results('job.create', {
    title: 'Compiler Engineer',
    teamId: department.id,
    locationId: location.id,
    jobTemplateId: template.id,
    brandId: brand.id,
  });
  expect(job).toMatchObject({
    status: 'Draft',
    departmentId: department.id,
    brandId: brand.id,
    defaultInterviewPlanId: template.defaultInterviewPlanId,
    createdAt: NOW,
  });
  const updated = await ashby.results('job.update', { jobId: job.id, title: 'Staff Compiler Engineer' });
  expect(updated).toMatchObject({ id: job.id, title: 'Staff Compiler Engineer', locationId: location.id });
  const component = {
    compensationType: 'Salary',
    interval: '1 YEAR',
    currencyCode: 'EUR',
    minValue: 90000,
    maxValue: 120000,
  };
  const paid = await ashby.results('job.updateCompensation', {
    jobId: job.id,
    compensationTiers: [{ components: [component] }],
  });
  expect(paid.compensationTiers[0]).toMatchObject({ tierSummary: 'EUR 90K – EUR 120K', components: [component] });
  await ashby.results('job.setStatus', { jobId: job.id, status: 'Open' });
  const found = await ashby.results('job.search', { title: 'compiler' });
  expect(found).toMatchObject([{ id: job.id, status: 'Open' }]);
});

test('the references of a job must exist, and several tiers require titles', async () => {
  const { department, location } = await parts();
  const nowhere = '00000000-0000-4000-8000-000000000000';
  const job = { title: 'X', teamId: department.id, locationId: location.id };
  expect(await ashby.errorCode('job.create', { ...job, teamId: nowhere })).toBe('department_not_found');
  expect(await ashby.errorCode('job.create', { ...job, jobTemplateId: nowhere })).toBe('job_template_not_found');
  const inactive = (await ashby.results('jobTemplate.list')).find(({ status }: Loose) => status === 'Inactive');
  expect(await ashby.errorCode('job.create', { ...job, jobTemplateId: inactive.id })).toBe('invalid_input');
  const { id: jobId } = await ashby.results('job.create', job);
  expect(await ashby.errorCode('job.setStatus', { jobId, status: 'Open' })).toBe('invalid_input');
  const tier = { components: [] };
  expect(await ashby.errorCode('job.updateCompensation', { jobId, compensationTiers: [tier, tier] })).toBe(
    'invalid_input',
  );
});

test('a posting accepts new texts, drops invalid tags and hides its frame', async () => {
  const [posting] = await ashby.results('jobPosting.list');
  const updated = await ashby.results('jobPosting.update', {
    jobPostingId: posting.id,
    title: 'New title',
    workplaceType: 'Remote',
    suppressDescriptionOpening: true,
    description: { type: 'text/html', content: '<h2>Hello</h2><script>alert(1)</script><b>you</b>' },
  });
  expect(updated).toMatchObject({ title: 'New title', workplaceType: 'Remote', suppressDescriptionOpening: true });
  expect(updated.descriptionParts.descriptionOpening).toBeNull();
  expect(updated.descriptionParts.descriptionBody.html).toBe('<h2>Hello</h2>alert(1)<b>you</b>');
  expect(await ashby.results('jobPosting.info', { jobPostingId: posting.id })).toEqual(updated);
});

test('a draft posting is off the board, and its pay changes only on request', async () => {
  const [posting] = await ashby.results('jobPosting.list');
  const component = { compensationType: 'Bonus', interval: 'NONE', minValue: null, maxValue: null };
  const pay = { jobPostingId: posting.id, compensationTiers: [{ components: [component] }] };
  const own = await ashby.results('jobPosting.updateCompensation', pay);
  expect(own.compensation.compensationTierSummary).toBe('Offers Bonus');
  await ashby.results('jobPosting.setStatus', { jobPostingId: posting.id, status: 'Draft' });
  expect((await ashby.results('jobPosting.list')).map(({ id }: Loose) => id)).not.toContain(posting.id);
  expect(await ashby.errorCode('jobPosting.updateCompensation', pay)).toBe('job_posting_not_found');
  const inherited = await ashby.results('jobPosting.updateCompensation', {
    ...pay,
    compensationTiers: null,
    includeUnpublishedJobPostings: true,
  });
  expect(inherited.compensation.compensationTierSummary).toBe(posting.compensationTierSummary);
});

test('postings have the custom fields of jobs', async () => {
  const [posting] = await ashby.results('jobPosting.list');
  const fields = await ashby.results('customField.list');
  const priority = fields.find(({ title }: Loose) => title === 'Hiring Priority');
  const value = { fieldId: priority.id, fieldValue: 'P0' };
  const target = { jobPostingId: posting.id };
  expect(await ashby.results('jobPosting.setCustomFieldValue', { ...target, ...value })).toMatchObject({ value: 'P0' });
  expect(await ashby.results('jobPosting.setCustomFieldValues', { ...target, values: [value] })).toHaveLength(1);
});

test('boards, brands, templates, links and plans can be read', async () => {
  expect(await ashby.results('jobBoard.list')).toHaveLength(2);
  expect((await ashby.call('brand.list')).body).not.toHaveProperty('syncToken');
  const [template] = await ashby.results('jobTemplate.list', { expand: ['location'] });
  expect(template.location.id).toBe(template.locationId);
  const links = await ashby.results('sourceTrackingLink.list');
  expect((await ashby.results('sourceTrackingLink.list', { includeDisabled: true })).length).toBe(links.length + 1);
  const [job] = await ashby.results('job.list');
  const plan = await ashby.results('jobInterviewPlan.info', { jobId: job.id });
  expect(plan).toMatchObject({ jobId: job.id, interviewPlanId: job.defaultInterviewPlanId });
  const onsite = plan.stages.find(({ title }: Loose) => title === 'Onsite');
  const { interviewId } = onsite.activities[0].interviews[0];
  expect((await ashby.results('interview.info', { id: interviewId })).id).toBe(interviewId);
  expect((await ashby.results('interviewStageGroup.list')).length).toBeGreaterThan(5);
  expect((await ashby.results('communicationTemplate.list')).every((one: Loose) => !('isArchived' in one))).toBe(true);
});

test('an opening moves through its states and gets a version with every change', async () => {
  const [job] = await ashby.results('job.list', { limit: 1 });
  const [location] = await ashby.results('location.list', { limit: 1 });
  const opening = await ashby.results('opening.create', {
    identifier: 'OP-9',
    jobIds: [job.id],
    targetHireDate: '2027-03-01',
    openingState: 'Approved',
  });
  expect(opening).toMatchObject({ openingState: 'Approved', latestVersion: { identifier: 'OP-9', isBackfill: false } });
  const openingId = opening.id;
  const updated = await ashby.results('opening.update', { openingId, isBackfill: true, description: 'For Ada' });
  expect(updated.latestVersion).toMatchObject({ isBackfill: true, identifier: 'OP-9' });
  expect(updated.latestVersion.id).not.toBe(opening.latestVersion.id);
  const located = await ashby.results('opening.addLocation', { openingId, locationId: location.id });
  expect(located.latestVersion.locationIds).toEqual([location.id]);
  await ashby.results('opening.removeLocation', { openingId, locationId: location.id });
  const jobless = await ashby.results('opening.removeJob', { openingId, jobId: job.id });
  expect(jobless.latestVersion).toMatchObject({ jobIds: [], locationIds: [] });
  await ashby.results('opening.addJob', { openingId, jobId: job.id });

  expect(await ashby.results('opening.setOpeningState', { openingId, openingState: 'Open' })).toMatchObject({
    openedAt: NOW,
  });
  const [reason] = await ashby.results('closeReason.list');
  const closing = { openingId, openingState: 'Closed', closeReasonId: reason.id };
  expect(await ashby.results('opening.setOpeningState', closing)).toMatchObject({
    closedAt: NOW,
    closeReasonId: reason.id,
  });
  expect(await ashby.results('opening.setArchived', { openingId, archive: true })).toMatchObject({ archivedAt: NOW });
  expect(await ashby.results('opening.setArchived', { openingId, archive: false })).not.toHaveProperty('archivedAt');
  expect(await ashby.results('opening.search', { identifier: 'OP-9' })).toMatchObject([{ id: openingId }]);
  expect(await ashby.errorCode('opening.update', { openingId, targetHireDate: 'soon' })).toBe('invalid_input');
});
