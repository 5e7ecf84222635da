import { daysAgo, named } from '../../../engine/seed.ts';
import type { JobTemplate } from '../records/job.ts';
import metadata from './hiring-metadata.json' with { type: 'json' };
import content from './job-setup.json' with { type: 'json' };
import type { Setting } from './seed-setting.ts';
import type { Seeding } from './seeding.ts';

/** Fills the records that jobs refer to: roles, brands, templates (one inactive) and tracking links (one disabled). */
export function seedJobSetup(seeding: Seeding, { departments, offices, plans }: Setting): void {
  const { data, random, add } = seeding;
  for (const title of metadata.hiringTeamRoles) add('hiringTeamRoles', { id: random.uuid(), title });
  for (const brand of content.brands) add('brands', { id: random.uuid(), ...brand });
  for (const { title, status, team, office, plan } of content.templates) {
    const planId = named(plans, plan).plan.id;
    add('jobTemplates', {
      id: random.uuid(),
      title,
      // TypeScript types the two statuses as plain strings.
      status: status as JobTemplate['status'],
      locationId: named(offices, office).id,
      departmentId: named(departments, team).id,
      defaultInterviewPlanId: planId,
      interviewPlanIds: [planId],
      createdAt: daysAgo(seeding, random.int(700, 1100)),
      updatedAt: daysAgo(seeding, random.int(10, 600)),
    });
  }
  const live = data.sources.filter(({ isArchived, sourceType }) => !isArchived && sourceType.title !== 'Agency');
  live.forEach(({ id: sourceId }, index) => {
    const code = random.hex(10);
    const link = `https://jobs.ashbyhq.com/fernhill?utm_source=${code}`;
    add('sourceTrackingLinks', { id: random.uuid(), code, enabled: index !== live.length - 1, sourceId, link });
  });
}
