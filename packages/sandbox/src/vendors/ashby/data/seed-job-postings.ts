import type { JobPosting } from '../records/job.ts';
import type { Location } from '../records/organization.ts';
import { postingBody } from './posting-text.ts';
import type { SeededJob } from './seed-jobs.ts';
import type { Office } from './seed-locations.ts';
import { DAY, iso, type Seeding } from './seeding.ts';

/** Fills the job boards and the postings: each opened job has one, some also one on the internal board. */
export function seedJobPostings(
  { data, random, now }: Seeding,
  jobs: readonly SeededJob[],
  offices: Readonly<Record<Office, Location>>,
): ReadonlyMap<string, JobPosting> {
  const external = data.jobBoards.put({ id: random.uuid(), title: 'Fernhill Careers', isInternal: false });
  const internal = data.jobBoards.put({ id: random.uuid(), title: 'Internal mobility', isInternal: true });

  const postingOfJob = new Map<string, JobPosting>();
  jobs.forEach(({ job, idea }, index) => {
    const { html, plain } = postingBody(idea);
    const published = Date.parse(job.openedAt ?? job.createdAt) + random.int(0, 2) * DAY;
    const make = (jobBoardId: string, more: Partial<JobPosting>): JobPosting =>
      data.jobPostings.put({
        id: random.uuid(),
        title: idea.title,
        jobId: job.id,
        jobBoardId,
        descriptionBodyHtml: html,
        descriptionBodyPlain: plain,
        primaryLocationId: offices[idea.office].id,
        secondaryLocationIds: (idea.alsoIn ?? []).map((office) => offices[office].id),
        isListed: index % 6 !== 4,
        isPublished: job.status === 'Open',
        publishedDate: iso(Math.min(published, now)).slice(0, 10),
        shouldDisplayCompensationOnJobBoard: index % 3 !== 2,
        updatedAt: iso(Math.max(Date.parse(job.updatedAt), Math.min(published, now))),
        ...more,
      });
    const deadline = idea.employment === 'Intern' && { applicationDeadline: job.closedAt ?? iso(now + 30 * DAY) };
    postingOfJob.set(job.id, make(external.id, deadline || {}));
    if (index % 5 === 0 && job.status === 'Open') make(internal.id, { isListed: true });
  });
  return postingOfJob;
}
