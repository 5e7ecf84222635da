import { seedApprovals } from './seed-approvals.ts';
import { seedCandidates } from './seed-candidates.ts';
import { seedCustomFields } from './seed-custom-fields.ts';
import { seedFeedbackForms } from './seed-feedback-forms.ts';
import { seedHiringMetadata } from './seed-hiring-metadata.ts';
import { seedInterviewPlans } from './seed-interview-plans.ts';
import { seedInterviewSchedules } from './seed-interview-schedules.ts';
import { seedInterviewerLimits, seedInterviewerPools } from './seed-interviewers.ts';
import { seedInterviews } from './seed-interviews.ts';
import { seedJobPostings } from './seed-job-postings.ts';
import { seedJobSetup } from './seed-job-setup.ts';
import { seedJobs } from './seed-jobs.ts';
import { seedNotes } from './seed-notes.ts';
import { seedOffers } from './seed-offers.ts';
import { seedOpenings } from './seed-openings.ts';
import { seedDepartments, seedLocations, seedUsers } from './seed-organization-chart.ts';
import { seedProjects, seedSequences } from './seed-sourcing.ts';
import { seedSurveys } from './seed-surveys.ts';
import { seedTakeHomes } from './seed-take-homes.ts';
import { createSeeding, type Seeding } from './seeding.ts';

/** Fills an organization with the hiring of the last three years. */
export function seedOrganization(parts: Omit<Seeding, 'add'>): void {
  const seeding = createSeeding(parts);
  const { data, random, add } = seeding;
  const departments = seedDepartments(seeding);
  const offices = seedLocations(seeding);
  const staff = seedUsers(seeding);
  const plans = seedInterviewPlans(seeding);
  const sources = seedHiringMetadata(seeding);
  const fields = seedCustomFields(seeding);
  seedFeedbackForms(seeding);

  const jobs = seedJobs(seeding, { departments, offices, plans, fields, staff });
  const postings = seedJobPostings(seeding, jobs, offices);
  seedOpenings(seeding, jobs, fields);
  seedCandidates(seeding, { jobs, sources, staff, fields, postings });
  seedNotes(seeding, jobs);
  seedOffers(seeding, jobs, fields);

  seedJobSetup(seeding, { departments, offices, plans });
  seedInterviewerLimits(seeding, staff);
  const interviews = seedInterviews(seeding, jobs);
  const pools = seedInterviewerPools(seeding, staff);
  seedInterviewSchedules(seeding, { jobs, interviews, pools });
  seedTakeHomes(seeding, interviews.takeHome);
  seedApprovals(seeding, staff);
  seedProjects(seeding, staff, fields);
  seedSequences(seeding);
  seedSurveys(seeding);
  for (const { id, candidateId, submitterClientIp, submitterUserAgent, createdAt } of data.applications.all()) {
    if (submitterClientIp === undefined) continue;
    add('clientInfos', {
      id: random.uuid(),
      ipAddress: submitterClientIp,
      userAgent: submitterUserAgent,
      relatedEntityType: 'application',
      relatedEntityId: id,
      candidateId,
      createdAt,
    });
  }
}
