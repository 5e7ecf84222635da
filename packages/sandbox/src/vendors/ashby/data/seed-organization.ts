import { seedApprovals } from './seed-approvals.ts';
import { seedCandidates } from './seed-candidates.ts';
import { seedFeedbackForms } from './seed-feedback.ts';
import { seedInterviewSchedules } from './seed-interview-schedules.ts';
import { seedInterviewerLimits, seedInterviewerPools } from './seed-interviewers.ts';
import { seedInterviews } from './seed-interviews.ts';
import { seedJobPostings, seedOpenings } from './seed-job-postings.ts';
import { seedJobSetup } from './seed-job-setup.ts';
import { seedJobs } from './seed-jobs.ts';
import { seedNotes } from './seed-notes.ts';
import { seedOffers } from './seed-offers.ts';
import { seedReferralForm } from './seed-referral-form.ts';
import { seedSetting } from './seed-setting.ts';
import { seedProjects, seedSequences } from './seed-sourcing.ts';
import { seedSurveys } from './seed-surveys.ts';
import { seedTakeHomes } from './seed-take-homes.ts';
import { createSeeding, type Seeding } from './seeding.ts';

/** Fills an organization with three years of hiring. */
export function seedOrganization(parts: Omit<Seeding, 'add'>): void {
  const seeding = createSeeding(parts);
  const { data, random, add } = seeding;
  const setting = seedSetting(seeding);
  seedFeedbackForms(seeding);
  const jobs = seedJobs(seeding, setting);
  const postings = seedJobPostings(seeding, setting, jobs);
  seedOpenings(seeding, setting, jobs);
  seedCandidates(seeding, setting, { jobs, postings });
  seedNotes(seeding, jobs);
  seedOffers(seeding, setting, jobs);

  seedJobSetup(seeding, setting);
  seedInterviewerLimits(seeding, setting);
  const interviews = seedInterviews(seeding, jobs);
  const pools = seedInterviewerPools(seeding, setting);
  seedInterviewSchedules(seeding, { jobs, interviews, pools });
  seedTakeHomes(seeding, interviews.takeHome);
  seedApprovals(seeding, setting);
  seedProjects(seeding, setting);
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
  seedReferralForm(seeding);
}
