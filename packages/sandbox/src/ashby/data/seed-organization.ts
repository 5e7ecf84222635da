import { seedCandidates } from './seed-candidates.ts';
import { seedCustomFields } from './seed-custom-fields.ts';
import { seedDepartments } from './seed-departments.ts';
import { seedFeedbackForms } from './seed-feedback-forms.ts';
import { seedHiringMetadata } from './seed-hiring-metadata.ts';
import { seedInterviewPlans } from './seed-interview-plans.ts';
import { seedJobPostings } from './seed-job-postings.ts';
import { seedJobs } from './seed-jobs.ts';
import { seedLocations } from './seed-locations.ts';
import { seedNotes } from './seed-notes.ts';
import { seedOffers } from './seed-offers.ts';
import { seedOpenings } from './seed-openings.ts';
import { seedUsers } from './seed-users.ts';
import type { Seeding } from './seeding.ts';

/** Fills an organization with the hiring of the last three years. */
export function seedOrganization(seeding: Seeding): void {
  const departments = seedDepartments(seeding);
  const offices = seedLocations(seeding);
  const staff = seedUsers(seeding);
  const plans = seedInterviewPlans(seeding);
  const metadata = seedHiringMetadata(seeding);
  const fields = seedCustomFields(seeding);
  seedFeedbackForms(seeding);

  const jobs = seedJobs(seeding, { departments, offices, plans, fields, staff });
  const postings = seedJobPostings(seeding, jobs, offices);
  const openings = seedOpenings(seeding, jobs, fields, metadata.closeReasons);
  const { archiveReasons } = metadata;
  seedCandidates(seeding, { jobs, metadata, staff, fields, archiveReasons, postings, openings });
  seedNotes(seeding, jobs);
  seedOffers(seeding, jobs, fields);
}
