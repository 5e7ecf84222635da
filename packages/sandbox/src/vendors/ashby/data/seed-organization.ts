import { seedApprovals } from './seed-approvals.ts';
import { seedCandidates } from './seed-candidates.ts';
import { seedClientInfos } from './seed-client-infos.ts';
import { seedCustomFields } from './seed-custom-fields.ts';
import { seedDepartments } from './seed-departments.ts';
import { seedFeedbackForms } from './seed-feedback-forms.ts';
import { seedHiringMetadata } from './seed-hiring-metadata.ts';
import { seedHiringTeamRoles } from './seed-hiring-team-roles.ts';
import { seedInterviewPlans } from './seed-interview-plans.ts';
import { seedInterviewSchedules } from './seed-interview-schedules.ts';
import { seedInterviewerLimits } from './seed-interviewer-limits.ts';
import { seedInterviewerPools, seedInterviews } from './seed-interviews.ts';
import { seedJobPostings } from './seed-job-postings.ts';
import { seedJobSetup, seedTrackingLinks } from './seed-job-setup.ts';
import { seedJobs } from './seed-jobs.ts';
import { seedLocations } from './seed-locations.ts';
import { seedNotes } from './seed-notes.ts';
import { seedOffers } from './seed-offers.ts';
import { seedOpenings } from './seed-openings.ts';
import { seedProjects } from './seed-projects.ts';
import { seedSequences } from './seed-sequences.ts';
import { seedSurveys } from './seed-surveys.ts';
import { seedTakeHomes } from './seed-take-homes.ts';
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

  seedHiringTeamRoles(seeding);
  seedJobSetup(seeding, { departments, offices, plans });
  seedTrackingLinks(seeding);
  seedInterviewerLimits(seeding, staff);
  const interviews = seedInterviews(seeding, jobs);
  const pools = seedInterviewerPools(seeding, staff);
  seedInterviewSchedules(seeding, { jobs, interviews, pools });
  seedTakeHomes(seeding, interviews);
  seedApprovals(seeding, staff);
  seedProjects(seeding, staff, fields);
  seedSequences(seeding);
  seedSurveys(seeding);
  seedClientInfos(seeding);
}
