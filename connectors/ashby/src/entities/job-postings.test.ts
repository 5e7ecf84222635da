import { describe, expect, it } from 'vitest';
import { compensationTier, formDefinition, job } from '../../test/records.ts';
import { collect, expectPost, meta, offline, ok, testClient } from '../../test/wire.ts';

offline();
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

  it('follows a cursor that the documents do not promise', async () => {
    expectPost('/jobPosting.list', {}, { ...ok([summary]), moreDataAvailable: true, nextCursor: 'G9' });
    expectPost('/jobPosting.list', { cursor: 'G9' }, { ...ok([summary]), moreDataAvailable: false });
    await expect(collect(ashby.jobPostings.list())).resolves.toEqual([summary, summary]);
  });

  it('gets one in full', async () => {
    const params = {
      jobPostingId: posting.id,
      jobBoardId: 'f9e52a51-a075-4116-a7b8-484deba69023',
      expand: ['job' as const],
    };
    expectPost('/jobPosting.info', params, ok(posting));
    await expect(ashby.jobPostings.get(params)).resolves.toEqual({ data: posting, meta: meta() });
  });
});
