import { day, iso } from '../../../engine/seed.ts';
import type { InterviewerPool } from '../records/interview.ts';
import content from './interviews.json' with { type: 'json' };
import type { InterviewName } from './seed-interviews.ts';
import type { Setting } from './seed-setting.ts';
import type { Seeding } from './seeding.ts';

/** Fills the interview limits of users, and their requested pauses. */
export function seedInterviewerLimits({ random, now, add }: Seeding, { staff }: Setting): void {
  for (const { id } of staff.interviewers) {
    if (!random.chance(0.6)) continue;
    const dailyLimit = random.int(1, 3);
    add('interviewerSettings', { id, dailyLimit, weeklyLimit: random.chance(0.7) ? dailyLimit * 3 : null });
  }
  const [onLeave, away] = random.sample(staff.interviewers, 2);
  const pause = (userId: string, from: number, days: number | undefined, comment: string | null) =>
    add('interviewerPauses', {
      id: random.uuid(),
      userId,
      startsAt: iso(now + from * day),
      endsAt: days === undefined ? null : iso(now + (from + days) * day),
      comment,
      createdAt: iso(now - 20 * day),
    });
  if (onLeave) pause(onLeave.id, -10, undefined, 'Parental leave');
  if (away) pause(away.id, 6, 14, null);
}

export type Pools = Readonly<Partial<Record<InterviewName, InterviewerPool>>>;

/** Fills the interviewer pools, by interview; one further pool is archived. */
export function seedInterviewerPools({ random, add }: Seeding, { staff }: Setting): Pools {
  const addPool = (title: string, size: number, isArchived = false): InterviewerPool => {
    const people = random.sample(staff.interviewers, size + 2).map(({ id }) => id);
    const stage = (interviewerRole: 'Shadow' | 'ReverseShadow', isOld = false) => ({
      id: random.uuid(),
      interviewerRole,
      interviewsRequired: random.int(1, 3),
      isArchived: isOld,
      approvalRequired: interviewerRole === 'ReverseShadow',
      approverIds: interviewerRole === 'ReverseShadow' ? [random.pick(staff.managers).id] : [],
    });
    const trainingStages = [stage('Shadow'), stage('ReverseShadow'), stage('Shadow', true)];
    return add('interviewerPools', {
      id: random.uuid(),
      title,
      isArchived,
      trainingPath: { id: random.uuid(), enabled: true, trainingStages },
      qualifiedIds: people.slice(0, size),
      trainees: trainingStages.slice(0, 2).flatMap(({ id: stageId, interviewsRequired }, index) => {
        const userId = people[size + index];
        return userId === undefined
          ? []
          : [{ userId, stageId, interviewsCompleted: random.int(0, interviewsRequired - 1) }];
      }),
    });
  };
  const pools = Object.entries(content.pools).map(([name, title]) => [name, addPool(title, 6)] as const);
  addPool('Culture interviewers (old)', 3, true);
  return Object.fromEntries(pools);
}
