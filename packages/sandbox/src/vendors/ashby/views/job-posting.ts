import type { Ashby } from '../ashby.ts';
import content from '../data/posting.json' with { type: 'json' };
import type { Job, JobPosting } from '../records/job.ts';
import { applicationForm } from './forms.ts';
import { jobView } from './job.ts';

const SCHEMA_ORG_TYPES = {
  FullTime: 'FULL_TIME',
  PartTime: 'PART_TIME',
  Intern: 'INTERN',
  Contract: 'CONTRACTOR',
  Temporary: 'TEMPORARY',
} as const;

/** Returns the team of a job, its top-level department, and all names in between. */
function teamNames(ashby: Ashby, departmentId: string | undefined): string[] {
  const department = ashby.data.departments.get(departmentId);
  return department ? [...teamNames(ashby, department.parentId), department.name] : [];
}

function common(ashby: Ashby, posting: JobPosting, job: Job) {
  const { id, title, jobId, primaryLocationId, secondaryLocationIds, isListed, publishedDate, updatedAt } = posting;
  const { data, organizationId } = ashby;
  const teams = teamNames(ashby, job.departmentId);
  const location = data.locations.get(primaryLocationId);
  const page = `https://jobs.ashbyhq.com/${organizationId}/${id}`;
  const isInternal = data.jobBoards.get(posting.jobBoardId)?.isInternal === true;
  return {
    id,
    title,
    jobId,
    departmentName: teams[0] ?? '',
    teamName: teams.at(-1) ?? '',
    locationName: location?.externalName ?? location?.name ?? '',
    locationIds: { primaryLocationId, secondaryLocationIds },
    workplaceType: posting.workplaceType ?? location?.workplaceType,
    employmentType: job.employmentType,
    isListed,
    publishedDate,
    applicationDeadline: posting.applicationDeadline,
    externalLink: isInternal ? undefined : page,
    applyLink: `${page}/application`,
    updatedAt,
  };
}

/** Returns the pay of a posting: its own compensation, or the job's. */
function compensationOf({ compensationTiers, shouldDisplayCompensationOnJobBoard }: JobPosting, job: Job) {
  const tiers = compensationTiers ?? job.compensationTiers;
  return { tiers, shown: { compensationTierSummary: tiers[0]?.tierSummary, shouldDisplayCompensationOnJobBoard } };
}

export function postingSummary(ashby: Ashby, posting: JobPosting, job: Job) {
  return { ...common(ashby, posting, job), ...compensationOf(posting, job).shown };
}

/** Returns a posting as `jobPosting.info` shows it: with its texts, its form and its compensation. */
export function postingDetail(ashby: Ashby, posting: JobPosting, job: Job, expandJob: boolean) {
  const location = ashby.data.locations.get(posting.primaryLocationId);
  const part = (plain: string, html = `<p style="min-height:1.5em">${plain}</p>`) => ({ html, plain });
  const { suppressDescriptionOpening = false, suppressDescriptionClosing = false } = posting;
  const descriptionParts = {
    descriptionOpening: suppressDescriptionOpening ? null : part(content.opening),
    descriptionBody: part(posting.descriptionBodyPlain, posting.descriptionBodyHtml),
    descriptionClosing: suppressDescriptionClosing ? null : part(content.closing),
  };
  const shown = Object.values(descriptionParts).filter((one) => one !== null);
  const descriptionHtml = shown.map(({ html }) => html).join('');
  const compensation = compensationOf(posting, job);
  const components = compensation.tiers.flatMap((tier) => tier.components);
  return {
    ...common(ashby, posting, job),
    descriptionPlain: shown.map(({ plain }) => plain).join('\n\n'),
    descriptionHtml,
    descriptionSocial: content.opening.slice(0, 200),
    descriptionParts,
    teamNameHierarchy: teamNames(ashby, job.departmentId),
    linkedData: {
      '@context': 'https://schema.org/',
      '@type': 'JobPosting',
      title: posting.title,
      description: descriptionHtml,
      identifier: { '@type': 'PropertyValue', name: posting.title, value: posting.id },
      datePosted: posting.publishedDate,
      hiringOrganization: { '@type': 'Organization', name: content.organization, sameAs: 'https://fernhill.example' },
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
      ...compensation.shown,
      summaryComponents: components.map(({ id: _ownId, ...component }) => component),
      compensationTiers: compensation.tiers,
    },
    job: expandJob ? jobView(ashby, job) : undefined,
  };
}
