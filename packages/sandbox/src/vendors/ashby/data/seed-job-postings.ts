import { DAY, iso, named } from '../../../engine/seed.ts';
import type { JobPosting } from '../records/job.ts';
import type { Location } from '../records/organization.ts';
import content from './posting.json' with { type: 'json' };
import type { JobIdea, SeededJob } from './seed-jobs.ts';
import type { Seeding } from './seeding.ts';

/** Writes the body of a job posting, as HTML and as plain text. */
function descriptionOf({ title, team, plan }: JobIdea) {
  const intro = `As ${title} you will join the ${team} team.`;
  const tasks = named<string[]>(content.tasks, plan);
  const wish = named<string>(content.wishes, plan);
  const paragraph = (text: string) => `<p style="min-height:1.5em">${text}</p>`;
  const items = tasks.map((task) => `<li>${paragraph(task)}</li>`).join('');
  return {
    descriptionBodyHtml:
      `${paragraph(intro)}<h2>What you will do</h2>` +
      `<ul style="min-height:1.5em">${items}</ul><h2>Who you are</h2>${paragraph(wish)}`,
    descriptionBodyPlain:
      `${intro}\n\nWHAT YOU WILL DO\n\n${tasks.map((task) => `- ${task}`).join('\n')}` + `\n\nWHO YOU ARE\n\n${wish}`,
  };
}

/** Fills the job boards and the postings: each opened job has one, some also one on the internal board. */
export function seedJobPostings(
  { random, now, add }: Seeding,
  jobs: readonly SeededJob[],
  offices: Readonly<Record<string, Location>>,
): ReadonlyMap<string, JobPosting> {
  const external = add('jobBoards', { id: random.uuid(), title: 'Fernhill Careers', isInternal: false });
  const internal = add('jobBoards', { id: random.uuid(), title: 'Internal mobility', isInternal: true });

  const postings = jobs.map(({ job, idea }, index) => {
    const published = Math.min(Date.parse(job.openedAt ?? job.createdAt) + random.int(0, 2) * DAY, now);
    const isIntern = idea.employment === 'Intern';
    const post = (jobBoardId: string, isListed: boolean, applicationDeadline?: string) =>
      add('jobPostings', {
        id: random.uuid(),
        title: idea.title,
        jobId: job.id,
        jobBoardId,
        ...descriptionOf(idea),
        primaryLocationId: named(offices, idea.office).id,
        secondaryLocationIds: (idea.alsoIn ?? []).map((office) => named(offices, office).id),
        isListed,
        isPublished: job.status === 'Open',
        publishedDate: iso(published).slice(0, 10),
        shouldDisplayCompensationOnJobBoard: index % 3 !== 2,
        updatedAt: iso(Math.max(Date.parse(job.updatedAt), published)),
        applicationDeadline,
      });
    const posting = post(external.id, index % 6 !== 4, isIntern ? (job.closedAt ?? iso(now + 30 * DAY)) : undefined);
    if (index % 5 === 0 && job.status === 'Open') post(internal.id, true);
    return [job.id, posting] as const;
  });
  return new Map(postings);
}
