import type { Ashby } from '../ashby.ts';
import { ORGANIZATION_NAME, POSTING_CLOSING, POSTING_OPENING } from '../data/posting-text.ts';
import type { Job, JobPosting } from '../records/job.ts';
import { applicationForm } from './application-form.ts';
import { jobView } from './job.ts';

const SCHEMA_ORG_TYPES = {
  FullTime: 'FULL_TIME',
  PartTime: 'PART_TIME',
  Intern: 'INTERN',
  Contract: 'CONTRACTOR',
  Temporary: 'TEMPORARY',
} as const;

/** The team of a job, its department at the top, and every name on the way. */
function teamNames(ashby: Ashby, departmentId: string | undefined): string[] {
  const department = departmentId === undefined ? undefined : ashby.data.departments.get(departmentId);
  return department ? [...teamNames(ashby, department.parentId), department.name] : [];
}

function links({ data, organizationId }: Ashby, posting: JobPosting) {
  const isInternal = data.jobBoards.get(posting.jobBoardId)?.isInternal === true;
  const page = `https://jobs.ashbyhq.com/${organizationId}/${posting.id}`;
  return { ...(!isInternal && { externalLink: page }), applyLink: `${page}/application` };
}

function common(ashby: Ashby, posting: JobPosting, job: Job) {
  const { data } = ashby;
  const teams = teamNames(ashby, job.departmentId);
  const location = data.locations.get(posting.primaryLocationId);
  return {
    id: posting.id,
    title: posting.title,
    jobId: posting.jobId,
    departmentName: teams[0] ?? '',
    teamName: teams.at(-1) ?? '',
    locationName: location?.externalName ?? location?.name ?? '',
    locationIds: {
      primaryLocationId: posting.primaryLocationId,
      secondaryLocationIds: posting.secondaryLocationIds,
    },
    workplaceType: posting.workplaceType ?? location?.workplaceType,
    employmentType: job.employmentType,
    isListed: posting.isListed,
    publishedDate: posting.publishedDate,
    applicationDeadline: posting.applicationDeadline,
    ...links(ashby, posting),
    updatedAt: posting.updatedAt,
  };
}

function tiersOf(posting: JobPosting, job: Job) {
  return posting.compensationTiers ?? job.compensationTiers;
}

export function postingSummary(ashby: Ashby, posting: JobPosting, job: Job) {
  return {
    ...common(ashby, posting, job),
    compensationTierSummary: tiersOf(posting, job)[0]?.tierSummary,
    shouldDisplayCompensationOnJobBoard: posting.shouldDisplayCompensationOnJobBoard,
  };
}

/** A posting as `jobPosting.info` answers it: with its texts, its form and its compensation. */
export function postingDetail(ashby: Ashby, posting: JobPosting, job: Job, expandJob: boolean) {
  const summary = common(ashby, posting, job);
  const location = ashby.data.locations.get(posting.primaryLocationId);
  const part = (plain: string, html = `<p style="min-height:1.5em">${plain}</p>`) => ({ html, plain });
  const { suppressDescriptionOpening = false, suppressDescriptionClosing = false } = posting;
  const parts = {
    descriptionOpening: suppressDescriptionOpening ? null : part(POSTING_OPENING),
    descriptionBody: part(posting.descriptionBodyPlain, posting.descriptionBodyHtml),
    descriptionClosing: suppressDescriptionClosing ? null : part(POSTING_CLOSING),
  };
  const shown = Object.values(parts).filter((one) => one !== null);
  const descriptionHtml = shown.map(({ html }) => html).join('');
  const tiers = tiersOf(posting, job);
  const components = tiers.flatMap((tier) => tier.components);
  return {
    ...summary,
    descriptionPlain: shown.map(({ plain }) => plain).join('\n\n'),
    descriptionHtml,
    descriptionSocial: POSTING_OPENING.slice(0, 200),
    descriptionParts: parts,
    teamNameHierarchy: teamNames(ashby, job.departmentId),
    linkedData: {
      '@context': 'https://schema.org/',
      '@type': 'JobPosting',
      title: posting.title,
      description: descriptionHtml,
      identifier: { '@type': 'PropertyValue', name: posting.title, value: posting.id },
      datePosted: posting.publishedDate,
      hiringOrganization: { '@type': 'Organization', name: ORGANIZATION_NAME, sameAs: 'https://fernhill.example' },
      jobLocation: { '@type': 'Place', address: { '@type': 'PostalAddress' } },
      employmentType: SCHEMA_ORG_TYPES[job.employmentType],
    },
    address: location?.address,
    isRemote: location?.isRemote,
    applicationFormDefinition: applicationForm(posting.id),
    surveyFormDefinitions: [],
    suppressDescriptionOpening,
    suppressDescriptionClosing,
    compensation: {
      compensationTierSummary: tiers[0]?.tierSummary,
      summaryComponents: components.map(({ id: _ownId, ...component }) => component),
      compensationTiers: tiers,
      shouldDisplayCompensationOnJobBoard: posting.shouldDisplayCompensationOnJobBoard,
    },
    ...(expandJob && { job: jobView(ashby, job) }),
  };
}
