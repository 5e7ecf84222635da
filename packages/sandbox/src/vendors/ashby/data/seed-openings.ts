import { DAY, iso } from '../../../engine/seed.ts';
import type { CustomFields } from './seed-custom-fields.ts';
import type { SeededJob } from './seed-jobs.ts';
import type { Seeding } from './seeding.ts';

/** Fills one or two openings for each job, in the state that the job's status asks for. */
export function seedOpenings(
  { data, random, now, add }: Seeding,
  jobs: readonly SeededJob[],
  fields: CustomFields,
): void {
  const closeReasons = data.closeReasons.all();
  let number = 1000;

  for (const { job, idea } of jobs) {
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
      const target = (openedAt === undefined ? now : Date.parse(createdAt)) + random.int(45, 120) * DAY;
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
          targetStartDate: iso(target + 30 * DAY).slice(0, 10),
          isBackfill: random.chance(0.25),
          employmentType: idea.employment ?? 'FullTime',
          locationIds: locationId === undefined ? [] : [locationId],
          hiringTeam: job.hiringTeam.slice(0, 2),
          customFields: [{ fieldId: fields.costCenter.id, value: `CC-${random.int(100, 480)}` }],
        },
      });
    }
  }
}
