import type { Ashby } from '../ashby.ts';
import type { Job } from '../records/job.ts';
import { fieldEntries } from './custom-field-entries.ts';
import { openingView } from './opening.ts';
import { optionalUser, teamView } from './people.ts';

export interface JobViewOptions {
  readonly includeUnpublishedJobPostingsIds?: boolean;
  readonly expand?: readonly ('location' | 'openings' | 'compensation')[];
}

export function jobView(ashby: Ashby, job: Job, options: JobViewOptions = {}) {
  const { data } = ashby;
  const { includeUnpublishedJobPostingsIds = false, expand = [] } = options;
  const { hiringTeam, authorId, compensationTiers, customFields, ...plain } = job;
  const postings = data.jobPostings.filter(
    ({ jobId, isPublished }) => jobId === job.id && (isPublished || includeUnpublishedJobPostingsIds),
  );
  return {
    ...plain,
    customFields: fieldEntries(ashby, customFields),
    jobPostingIds: postings.map(({ id }) => id),
    hiringTeam: teamView(ashby, hiringTeam),
    author: optionalUser(ashby, authorId),
    ...(expand.includes('location') && {
      location: job.locationId === undefined ? undefined : data.locations.get(job.locationId),
    }),
    ...(expand.includes('openings') && {
      openings: data.openings
        .filter(({ latestVersion }) => latestVersion.jobIds.includes(job.id))
        .map((opening) => openingView(ashby, opening)),
    }),
    ...(expand.includes('compensation') && { compensation: { compensationTiers } }),
  };
}
