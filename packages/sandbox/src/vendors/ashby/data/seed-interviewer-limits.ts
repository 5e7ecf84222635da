import type { Staff } from './seed-users.ts';
import { DAY, iso, type Seeding } from './seeding.ts';

/** Fills how many interviews people take, and who has asked for a break. */
export function seedInterviewerLimits({ data, random, now }: Seeding, staff: Staff): void {
  for (const { id } of staff.interviewers) {
    if (!random.chance(0.6)) continue;
    const dailyLimit = random.int(1, 3);
    data.interviewerSettings.put({ id, dailyLimit, weeklyLimit: random.chance(0.7) ? dailyLimit * 3 : null });
  }
  const [onLeave, away] = random.sample(staff.interviewers, 2);
  const pause = (userId: string, from: number, days: number | undefined, comment: string | null) =>
    data.interviewerPauses.put({
      id: random.uuid(),
      userId,
      startsAt: iso(now + from * DAY),
      endsAt: days === undefined ? null : iso(now + (from + days) * DAY),
      comment,
      createdAt: iso(now - 20 * DAY),
    });
  if (onLeave) pause(onLeave.id, -10, undefined, 'Parental leave');
  if (away) pause(away.id, 6, 14, null);
}
