import { seedCustomFields, seedHiringMetadata } from './seed-hiring-metadata.ts';
import { seedInterviewPlans } from './seed-interview-plans.ts';
import { seedDepartments, seedLocations, seedUsers } from './seed-organization-chart.ts';
import type { Seeding } from './seeding.ts';

/** The records that an organization needs before it hires, by short names. */
export type Setting = ReturnType<typeof seedSetting>;

/** Fills the organization chart, the interview plans, the sources and the custom fields. */
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
