import { day, daysAgo, hour, iso, named } from '../../../engine/seed.ts';
import type { EmploymentType, JobStatus } from '../records/job.ts';
import catalog from './jobs.json' with { type: 'json' };
import places from './locations.json' with { type: 'json' };
import type { Setting } from './seed-setting.ts';
import type { Seeding } from './seeding.ts';

/**
 * A job in the content. `opened` and `closed` are days before now, `salary` is in thousands of the office's currency, and
 * `pull` is the job's weight in the choice of a job for each application.
 */
export type JobIdea = (typeof catalog)[number];

/** A job with its content, and the period in which it accepts applications: none for a draft. */
export type SeededJob = ReturnType<typeof seedJobs>[number];

export function currencyOf(office: string): string {
  return named<string[]>(places.currencies, office)[0] ?? '';
}

function compensationTier({ random }: Seeding, { office, salary: [low = 0, high = 0], plan }: JobIdea) {
  const [currencyCode = '', sign = ''] = named<string[]>(places.currencies, office);
  const salary = {
    id: random.uuid(),
    compensationType: 'Salary',
    interval: '1 YEAR',
    currencyCode,
    label: 'Base salary',
    minValue: low * 1000,
    maxValue: high * 1000,
    summary: `${sign}${low}K – ${sign}${high}K`,
  } as const;
  const commission = {
    id: random.uuid(),
    compensationType: 'Commission',
    interval: 'NONE',
    minValue: null,
    maxValue: null,
    summary: 'Offers Commission',
  } as const;
  const components = plan === 'goToMarket' ? [salary, commission] : [salary];
  const tierSummary = components.map(({ summary }) => summary).join(' • ');
  return { id: random.uuid(), title: 'Standard', components, tierSummary };
}

function hiringTeam({ random }: Seeding, { staff }: Pick<Setting, 'staff'>) {
  return [
    { role: 'Hiring Manager', userId: random.pick(staff.managers).id },
    { role: 'Recruiter', userId: random.pick(staff.recruiters).id },
    { role: 'Recruiting Coordinator', userId: random.pick(staff.coordinators).id },
    ...random.sample(staff.interviewers, 2).map(({ id }) => ({ role: 'Interviewer', userId: id })),
  ];
}

function dates(seeding: Seeding, { status, opened, closed }: JobIdea) {
  const { random } = seeding;
  if (opened === undefined) {
    const createdAt = daysAgo(seeding, random.int(2, 20));
    return { createdAt, updatedAt: createdAt };
  }
  const openedAt = daysAgo(seeding, opened);
  const createdAt = iso(Date.parse(openedAt) - random.int(1, 12) * hour);
  if (closed === undefined) {
    return { createdAt, openedAt, updatedAt: daysAgo(seeding, random.int(0, Math.min(opened - 1, 60))) };
  }
  const closedAt = daysAgo(seeding, closed);
  const archived = status === 'Archived' ? random.int(5, 60) : 0;
  return { createdAt, openedAt, closedAt, updatedAt: iso(Date.parse(closedAt) + archived * day) };
}

/** Fills the jobs of the catalog: open, closed, archived and draft ones over more than three years. */
export function seedJobs(seeding: Seeding, { departments, offices, plans, fields, staff }: Setting) {
  const { random, add } = seeding;
  return catalog.map((idea, index) => {
    const plan = named(plans, idea.plan);
    const interviewPlanId = plan.plan.id;
    const tier = compensationTier(seeding, idea);
    const budget = {
      type: 'compensation-range',
      minValue: tier.components[0]?.minValue,
      maxValue: tier.components[0]?.maxValue,
      currencyCode: currencyOf(idea.office),
      interval: '1 YEAR',
    };
    const job = add('jobs', {
      id: random.uuid(),
      title: idea.title,
      confidential: false,
      // TypeScript types these two JSON values as plain strings.
      status: idea.status as JobStatus,
      employmentType: (idea.employment ?? 'FullTime') as EmploymentType,
      locationId: named(offices, idea.office).id,
      departmentId: named(departments, idea.team).id,
      defaultInterviewPlanId: interviewPlanId,
      interviewPlanIds: [interviewPlanId],
      customFields: [
        { fieldId: fields.priority.id, value: random.pick(['P0', 'P1', 'P1', 'P2']) },
        { fieldId: fields.budget.id, value: budget },
      ],
      customRequisitionId: `REQ-${2400 + index * 7}`,
      hiringTeam: hiringTeam(seeding, { staff }),
      authorId: random.pick(staff.recruiters).id,
      ...dates(seeding, idea),
      compensationTiers: [tier],
    });
    const opens = job.openedAt === undefined ? Infinity : Date.parse(job.openedAt);
    const closes = job.closedAt === undefined ? Infinity : Date.parse(job.closedAt);
    return { job, idea, plan, opens, closes };
  });
}
