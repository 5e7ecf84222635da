import { describe, expect, it } from 'vitest';
import { compensationTier, formDefinition, job } from '../../test/records.ts';
import { collect, expectPost, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();

const summary = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69017',
  title: 'Software Engineer',
  jobId: job.id,
  departmentName: 'Engineering',
  teamName: 'Platform',
  locationName: 'Springfield',
  locationIds: { primaryLocationId: job.locationId, secondaryLocationIds: [] },
  workplaceType: 'Hybrid',
  employmentType: 'FullTime',
  isListed: true,
  publishedDate: '2026-07-22',
  applicationDeadline: null,
  externalLink: 'https://jobs.ashbyhq.com/example/f9e52a51',
  applyLink: 'https://jobs.ashbyhq.com/example/f9e52a51/application',
  compensationTierSummary: '€72K – €100K',
  shouldDisplayCompensationOnJobBoard: true,
  updatedAt: '2026-08-12T20:29:56.964Z',
};

const posting = {
  ...summary,
  descriptionPlain: 'We build things.',
  descriptionHtml: '<p>We build things.</p>',
  descriptionParts: {
    descriptionOpening: null,
    descriptionBody: { html: '<p>We build things.</p>', plain: 'We build things.' },
    descriptionClosing: null,
  },
  teamNameHierarchy: ['Engineering', 'Platform'],
  linkedData: { '@context': 'https://schema.org/', '@type': 'JobPosting' },
  address: { postalAddress: { addressCountry: 'United States' } },
  isRemote: false,
  applicationFormDefinition: formDefinition,
  surveyFormDefinitions: [
    { id: 'survey-1', title: 'EEO', surveyType: 'EEOC', isArchived: false, formDefinition: { sections: [] } },
  ],
  compensation: {
    compensationTierSummary: '€72K – €100K',
    summaryComponents: compensationTier.components,
    compensationTiers: [compensationTier],
    shouldDisplayCompensationOnJobBoard: true,
  },
  job,
};

describe('job postings', () => {
  it('lists with every parameter', async () => {
    const params = {
      location: 'Springfield',
      department: 'Engineering',
      listedOnly: true,
      jobBoardId: 'f9e52a51-a075-4116-a7b8-484deba69023',
      includeUnpublishedJobPostings: false,
    };
    expectPost('/jobPosting.list', params, ok([summary]));
    await expect(ashby.jobPostings.list(params)).resolves.toEqual({ data: [summary], meta: meta({ hasMore: false }) });
  });

  it('follows a cursor that is not documented', async () => {
    const other = { ...summary, id: 'f9e52a51-a075-4116-a7b8-484deba69034' };
    expectPost('/jobPosting.list', {}, { ...ok([summary]), moreDataAvailable: true, nextCursor: 'G9' });
    expectPost('/jobPosting.list', { cursor: 'G9' }, { ...ok([other]), moreDataAvailable: false });
    await expect(collect(ashby.jobPostings.list())).resolves.toEqual([summary, other]);
  });

  it('gets one in full', async () => {
    const params = {
      jobPostingId: posting.id,
      includeUnpublishedJobPostings: true,
      jobBoardId: 'f9e52a51-a075-4116-a7b8-484deba69023',
      expand: ['job' as const],
    };
    expectPost('/jobPosting.info', params, ok(posting));
    await expect(ashby.jobPostings.get(params)).resolves.toEqual({ data: posting, meta: meta() });
  });

  it('updates', async () => {
    const params = {
      jobPostingId: posting.id,
      includeUnpublishedJobPostings: true,
      title: 'Software Engineer',
      workplaceType: 'Hybrid' as const,
      suppressDescriptionOpening: true,
      suppressDescriptionClosing: true,
      description: { type: 'text/html' as const, content: '<p>We build things.</p>' },
    };
    expectPost('/jobPosting.update', params, ok(posting));
    await expect(ashby.jobPostings.update(params)).resolves.toEqual({ data: posting, meta: meta() });
  });

  it('publishes, and accepts any response', async () => {
    const params = { jobPostingId: posting.id, status: 'Published' as const };
    expectPost('/jobPosting.setStatus', params, ok(posting));
    await expect(ashby.jobPostings.setStatus(params)).resolves.toEqual({ data: posting, meta: meta() });
  });

  it('replaces the compensation, or resets it to that of the job', async () => {
    const component = { compensationType: 'Bonus' as const, interval: 'NONE' as const };
    const params = {
      jobPostingId: posting.id,
      includeUnpublishedJobPostings: true,
      compensationTiers: [{ components: [component] }],
    };
    expectPost('/jobPosting.updateCompensation', params, ok(posting));
    await expect(ashby.jobPostings.updateCompensation(params)).resolves.toEqual({ data: posting, meta: meta() });

    const inherit = { jobPostingId: posting.id, compensationTiers: null };
    expectPost('/jobPosting.updateCompensation', inherit, { success: true });
    await expect(ashby.jobPostings.updateCompensation(inherit)).resolves.toEqual({ data: null, meta: meta() });
  });

  it('rejects an empty compensation, as Ashby does', async () => {
    const params = { jobPostingId: posting.id, compensationTiers: [] };
    await expect(ashby.jobPostings.updateCompensation(params)).rejects.toMatchObject({ code: 'invalid_params' });
  });

  const field = { id: 'f9e52a51-a075-4116-a7b8-484deba69032', title: 'Tier', isPrivate: false };

  it.each([['Tier 1'], [false], [0], [null]])('sets or clears one custom field: %j', async (fieldValue) => {
    const params = { jobPostingId: posting.id, fieldId: field.id, fieldValue };
    expectPost('/jobPosting.setCustomFieldValue', params, ok({ ...field, value: fieldValue }));
    await expect(ashby.jobPostings.setCustomFieldValue(params)).resolves.toEqual({
      data: { ...field, value: fieldValue },
      meta: meta(),
    });
  });

  it('sets several custom fields', async () => {
    const values = [
      { fieldId: field.id, fieldValue: ['remote', 'visa'] },
      { fieldId: 'f9e52a51-a075-4116-a7b8-484deba69033', fieldValue: null },
    ];
    const response = values.map(({ fieldId, fieldValue }) => ({ ...field, id: fieldId, value: fieldValue }));
    expectPost('/jobPosting.setCustomFieldValues', { jobPostingId: posting.id, values }, ok(response));
    await expect(ashby.jobPostings.setCustomFieldValues({ jobPostingId: posting.id, values })).resolves.toEqual({
      data: response,
      meta: meta(),
    });
  });
});
