import { seedCustomFields, seedHiringMetadata } from './seed-hiring-metadata.ts';
import { seedInterviewPlans } from './seed-interview-plans.ts';
import { seedDepartments, seedLocations, seedUsers } from './seed-organization-chart.ts';
import type { Seeding } from './seeding.ts';

/** What an organization has before it hires, by short names. */
export type Setting = ReturnType<typeof seedSetting>;

/** Fills the organization's chart, its interview plans, sources and custom fields. */
export function seedSetting(seeding: Seeding) {
  return {
    departments: seedDepartments(seeding),
    offices: seedLocations(seeding),
    staff: seedUsers(seeding),
    plans: seedInterviewPlans(seeding),
    sources: seedHiringMetadata(seeding),
    fields: seedCustomFields(seeding),
  };
}
