import type { CustomField } from '../records/custom-field.ts';
import type { CloseReason } from '../records/hiring-process.ts';
import type { Opening } from '../records/job.ts';
import type { FieldName } from './seed-custom-fields.ts';
import type { SeededJob } from './seed-jobs.ts';
import { DAY, iso, type Seeding } from './seeding.ts';

/** Fills one or two openings for each job, in the state that the job's status asks for; answers them by job. */
export function seedOpenings(
  { data, random, now }: Seeding,
  jobs: readonly SeededJob[],
  fields: Readonly<Record<FieldName, CustomField>>,
  closeReasons: readonly CloseReason[],
): ReadonlyMap<string, readonly Opening[]> {
  const openingsOfJob = new Map<string, Opening[]>();
  let number = 1000;

  for (const { job, idea } of jobs) {
    const state = (filled: boolean): Partial<Opening> & Pick<Opening, 'openingState'> => {
      if (job.openedAt === undefined) return { openingState: random.chance(0.5) ? 'Draft' : 'Approved' };
      if (job.closedAt === undefined) return { openingState: 'Open', openedAt: job.openedAt };
      const reason = filled ? closeReasons[0] : random.pick(closeReasons.slice(1, 3));
      return {
        openingState: filled ? 'Filled' : 'Closed',
        openedAt: job.openedAt,
        closedAt: job.closedAt,
        ...(reason && { closeReasonId: reason.id }),
        ...(job.status === 'Archived' && { isArchived: true, archivedAt: job.updatedAt }),
      };
    };

    const created = Date.parse(job.createdAt);
    const openings = Array.from({ length: random.int(1, 2) }, (_, index) => {
      number += random.int(1, 3);
      const target = (job.openedAt === undefined ? now : created) + random.int(45, 120) * DAY;
      return data.openings.put({
        id: random.uuid(),
        createdAt: job.createdAt,
        isArchived: false,
        ...state(index === 0),
        latestVersion: {
          id: random.uuid(),
          identifier: `OP-${number}`,
          description: `${index === 0 ? 'New seat' : 'Second seat'} for ${job.title}`,
          authorId: job.authorId,
          createdAt: job.createdAt,
          ...(job.departmentId !== undefined && { teamId: job.departmentId }),
          jobIds: [job.id],
          targetHireDate: iso(target).slice(0, 10),
          targetStartDate: iso(target + 30 * DAY).slice(0, 10),
          isBackfill: random.chance(0.25),
          employmentType: idea.employment ?? 'FullTime',
          locationIds: job.locationId === undefined ? [] : [job.locationId],
          hiringTeam: job.hiringTeam.slice(0, 2),
          customFields: [{ fieldId: fields.costCenter.id, value: `CC-${random.int(100, 480)}` }],
        },
      });
    });
    openingsOfJob.set(job.id, openings);
  }
  return openingsOfJob;
}
