import type { Ashby } from '../ashby.ts';
import type { Job, Opening } from '../records/job.ts';
import { fieldEntries, optionalUser, teamView } from './people.ts';

export function openingView(ashby: Ashby, { createdAt: _notOnTheWire, latestVersion, ...opening }: Opening) {
  return {
    ...opening,
    latestVersion: {
      ...latestVersion,
      hiringTeam: teamView(ashby, latestVersion.hiringTeam),
      customFields: fieldEntries(ashby, latestVersion.customFields),
    },
  };
}

interface ViewOptions {
  readonly includeUnpublishedJobPostingsIds?: boolean;
  readonly expand?: readonly ('location' | 'openings' | 'compensation')[];
}

export function jobView(ashby: Ashby, job: Job, options: ViewOptions = {}) {
  const { data } = ashby;
  const { includeUnpublishedJobPostingsIds = false, expand = [] } = options;
  const { authorId, compensationTiers, ...plain } = job;
  const postings = data.jobPostings.filter(
    ({ jobId, isPublished }) => jobId === job.id && (isPublished || includeUnpublishedJobPostingsIds),
  );
  const openings = () => data.openings.filter(({ latestVersion }) => latestVersion.jobIds.includes(job.id));
  return {
    ...plain,
    customFields: fieldEntries(ashby, plain.customFields),
    jobPostingIds: postings.map(({ id }) => id),
    hiringTeam: teamView(ashby, plain.hiringTeam),
    author: optionalUser(ashby, authorId),
    ...(expand.includes('location') && { location: data.locations.get(job.locationId) }),
    ...(expand.includes('openings') && { openings: openings().map((opening) => openingView(ashby, opening)) }),
    ...(expand.includes('compensation') && { compensation: { compensationTiers } }),
  };
}
