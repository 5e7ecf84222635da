import type { CustomField } from '../records/custom-field.ts';
import type { CompensationTier, Job } from '../records/job.ts';
import type { Department, Location, TeamMember } from '../records/organization.ts';
import { JOB_CATALOG, type JobIdea } from './job-catalog.ts';
import type { FieldName } from './seed-custom-fields.ts';
import type { Team } from './seed-departments.ts';
import type { PlanName, PlanWithStages } from './seed-interview-plans.ts';
import type { Office } from './seed-locations.ts';
import type { Staff } from './seed-users.ts';
import { daysAgo, iso, type Seeding } from './seeding.ts';

/** A job together with what it was made from. */
export interface SeededJob {
  readonly job: Job;
  readonly idea: JobIdea;
  readonly plan: PlanWithStages;
  /** When it took applications, in milliseconds since the epoch; never for a draft. */
  readonly opens: number;
  readonly closes: number;
}

export interface JobParts {
  readonly departments: ReadonlyMap<Team, Department>;
  readonly offices: Readonly<Record<Office, Location>>;
  readonly plans: Readonly<Record<PlanName, PlanWithStages>>;
  readonly fields: Readonly<Record<FieldName, CustomField>>;
  readonly staff: Staff;
}

const CURRENCIES: Readonly<Record<Office, readonly [code: string, sign: string]>> = {
  sanFrancisco: ['USD', '$'],
  newYork: ['USD', '$'],
  remoteUs: ['USD', '$'],
  toronto: ['CAD', 'CA$'],
  london: ['GBP', '£'],
  berlin: ['EUR', '€'],
  dublin: ['EUR', '€'],
  remoteEurope: ['EUR', '€'],
};

export function currencyOf(office: Office): string {
  return CURRENCIES[office][0];
}

function compensationTier({ random }: Seeding, { office, salary: [low, high], plan }: JobIdea): CompensationTier {
  const [currencyCode, sign] = CURRENCIES[office];
  const summary = `${sign}${low}K – ${sign}${high}K`;
  const salary = {
    id: random.uuid(),
    compensationType: 'Salary',
    interval: '1 YEAR',
    currencyCode,
    label: 'Base salary',
    minValue: low * 1000,
    maxValue: high * 1000,
    summary,
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
  const tierSummary = components.map((component) => component.summary).join(' • ');
  return { id: random.uuid(), title: 'Standard', components, tierSummary };
}

function hiringTeam({ random }: Seeding, staff: Staff): TeamMember[] {
  const member = (role: string, userId: string): TeamMember => ({ role, userId });
  return [
    member('Hiring Manager', random.pick(staff.managers).id),
    member('Recruiter', random.pick(staff.recruiters).id),
    member('Recruiting Coordinator', random.pick(staff.coordinators).id),
    ...random.sample(staff.interviewers, 2).map((user) => member('Interviewer', user.id)),
  ];
}

function dates(seeding: Seeding, { status, opened, closed }: JobIdea) {
  if (opened === undefined) {
    const createdAt = daysAgo(seeding, seeding.random.int(2, 20));
    return { createdAt, updatedAt: createdAt };
  }
  const openedAt = daysAgo(seeding, opened);
  const createdAt = iso(Date.parse(openedAt) - seeding.random.int(1, 12) * 60 * 60 * 1000);
  if (closed === undefined) {
    return { createdAt, openedAt, updatedAt: daysAgo(seeding, seeding.random.int(0, Math.min(opened - 1, 60))) };
  }
  const closedAt = daysAgo(seeding, closed);
  const archived = status === 'Archived' ? seeding.random.int(5, 60) : 0;
  return { createdAt, openedAt, closedAt, updatedAt: iso(Date.parse(closedAt) + archived * 24 * 60 * 60 * 1000) };
}

/** Fills the jobs of the catalog: open, closed, archived and draft ones over more than three years. */
export function seedJobs(seeding: Seeding, { departments, offices, plans, fields, staff }: JobParts): SeededJob[] {
  const { data, random } = seeding;
  return JOB_CATALOG.map((idea, index) => {
    const plan = plans[idea.plan];
    const department = departments.get(idea.team);
    const tier = compensationTier(seeding, idea);
    const budget = {
      type: 'compensation-range',
      minValue: idea.salary[0] * 1000,
      maxValue: idea.salary[1] * 1000,
      currencyCode: currencyOf(idea.office),
      interval: '1 YEAR',
    };
    const job = data.jobs.put({
      id: random.uuid(),
      title: idea.title,
      confidential: false,
      status: idea.status,
      employmentType: idea.employment ?? 'FullTime',
      locationId: offices[idea.office].id,
      ...(department && { departmentId: department.id }),
      defaultInterviewPlanId: plan.plan.id,
      interviewPlanIds: [plan.plan.id],
      customFields: [
        { fieldId: fields.priority.id, value: random.pick(['P0', 'P1', 'P1', 'P2']) },
        { fieldId: fields.budget.id, value: budget },
      ],
      customRequisitionId: `REQ-${2400 + index * 7}`,
      hiringTeam: hiringTeam(seeding, staff),
      authorId: random.pick(staff.recruiters).id,
      ...dates(seeding, idea),
      compensationTiers: [tier],
    });
    const opens = job.openedAt === undefined ? Infinity : Date.parse(job.openedAt);
    const closes = job.closedAt === undefined ? Infinity : Date.parse(job.closedAt);
    return { job, idea, plan, opens, closes };
  });
}
