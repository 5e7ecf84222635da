import { day, iso, named } from '../../../engine/seed.ts';
import type { JobPosting } from '../records/job.ts';
import content from './posting.json' with { type: 'json' };
import type { JobIdea, SeededJob } from './seed-jobs.ts';
import type { Setting } from './seed-setting.ts';
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

/** Fills the job boards and the postings: one for each job that was opened, and for some also one on the internal board. */
export function seedJobPostings(
  { random, now, add }: Seeding,
  { offices }: Setting,
  jobs: readonly SeededJob[],
): ReadonlyMap<string, JobPosting> {
  const external = add('jobBoards', { id: random.uuid(), title: 'Fernhill Careers', isInternal: false });
  const internal = add('jobBoards', { id: random.uuid(), title: 'Internal mobility', isInternal: true });

  const postings = jobs.map(({ job, idea }, index) => {
    const published = Math.min(Date.parse(job.openedAt ?? job.createdAt) + random.int(0, 2) * day, now);
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
    const posting = post(external.id, index % 6 !== 4, isIntern ? (job.closedAt ?? iso(now + 30 * day)) : undefined);
    if (index % 5 === 0 && job.status === 'Open') post(internal.id, true);
    return [job.id, posting] as const;
  });
  return new Map(postings);
}

/** Fills one or two openings for each job, in the state that follows from the job's status. */
export function seedOpenings(
  { data, random, now, add }: Seeding,
  { fields }: Setting,
  jobs: readonly SeededJob[],
): void {
  const closeReasons = data.closeReasons.all();
  let number = 1000;

  for (const { job } of jobs) {
    const { createdAt, openedAt, closedAt, locationId } = job;
    const stateOf = (isFilled: boolean) => {
      if (openedAt === undefined) return { openingState: random.chance(0.5) ? 'Draft' : 'Approved' } as const;
      if (closedAt === undefined) return { openingState: 'Open', openedAt } as const;
      const reason = isFilled ? closeReasons[0] : random.pick(closeReasons.slice(1, 3));
      const openingState = isFilled ? 'Filled' : 'Closed';
      const archived = job.status === 'Archived' && { isArchived: true, archivedAt: job.updatedAt };
      return { openingState, openedAt, closedAt, closeReasonId: reason?.id, ...archived } as const;
    };
    const count = random.int(1, 2);
    for (let index = 0; index < count; index += 1) {
      number += random.int(1, 3);
      const target = (openedAt === undefined ? now : Date.parse(createdAt)) + random.int(45, 120) * day;
      add('openings', {
        id: random.uuid(),
        createdAt,
        isArchived: false,
        ...stateOf(index === 0),
        latestVersion: {
          id: random.uuid(),
          identifier: `OP-${number}`,
          description: `${index === 0 ? 'New seat' : 'Second seat'} for ${job.title}`,
          authorId: job.authorId,
          createdAt,
          ...(job.departmentId !== undefined && { teamId: job.departmentId }),
          jobIds: [job.id],
          targetHireDate: iso(target).slice(0, 10),
          targetStartDate: iso(target + 30 * day).slice(0, 10),
          isBackfill: random.chance(0.25),
          employmentType: job.employmentType,
          locationIds: locationId === undefined ? [] : [locationId],
          hiringTeam: job.hiringTeam.slice(0, 2),
          customFields: [{ fieldId: fields.costCenter.id, value: `CC-${random.int(100, 480)}` }],
        },
      });
    }
  }
}
