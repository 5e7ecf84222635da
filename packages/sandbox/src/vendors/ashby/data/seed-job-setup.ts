import type { Department, Location } from '../records/organization.ts';
import type { Team } from './seed-departments.ts';
import type { PlanName, PlanWithStages } from './seed-interview-plans.ts';
import type { Office } from './seed-locations.ts';
import { daysAgo, type Seeding } from './seeding.ts';

export interface JobSetupParts {
  readonly departments: ReadonlyMap<Team, Department>;
  readonly offices: Readonly<Record<Office, Location>>;
  readonly plans: Readonly<Record<PlanName, PlanWithStages>>;
}

/** Fills the brands and the job templates that jobs can be made from; one template is inactive. */
export function seedJobSetup(seeding: Seeding, { departments, offices, plans }: JobSetupParts): void {
  const { data, random } = seeding;
  data.brands.put({ id: random.uuid(), name: 'Fernhill', hostedJobsPageSlug: 'fernhill' });
  data.brands.put({ id: random.uuid(), name: 'Fernhill Labs', hostedJobsPageSlug: 'fernhill-labs' });

  const template = (title: string, team: Team, office: Office, plan: PlanName, isActive = true) => {
    const department = departments.get(team);
    data.jobTemplates.put({
      id: random.uuid(),
      title,
      status: isActive ? 'Active' : 'Inactive',
      locationId: offices[office].id,
      ...(department && { departmentId: department.id }),
      defaultInterviewPlanId: plans[plan].plan.id,
      interviewPlanIds: [plans[plan].plan.id],
      createdAt: daysAgo(seeding, random.int(700, 1100)),
      updatedAt: daysAgo(seeding, random.int(10, 600)),
    });
  };
  template('Software Engineer', 'Product Engineering', 'sanFrancisco', 'engineering');
  template('Product Designer', 'Design', 'berlin', 'design');
  template('Account Executive', 'Account Executives', 'newYork', 'goToMarket');
  template('Support Specialist', 'Support', 'dublin', 'general');
  template('Sales Engineer (old)', 'Sales', 'london', 'goToMarket', false);
}

/** Fills tracking links for the sources that people click on; one is disabled. */
export function seedTrackingLinks({ data, random }: Seeding): void {
  const live = data.sources.filter(({ isArchived, sourceType }) => !isArchived && sourceType.title !== 'Agency');
  live.forEach((source, index) => {
    const code = random.hex(10);
    data.sourceTrackingLinks.put({
      id: random.uuid(),
      code,
      enabled: index !== live.length - 1,
      sourceId: source.id,
      link: `https://jobs.ashbyhq.com/fernhill?utm_source=${code}`,
    });
  });
}
