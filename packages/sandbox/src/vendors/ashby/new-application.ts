import type { Ashby } from './ashby.ts';
import type { Loose } from './organization-data.ts';
import { type Application, statusInStage } from './records/application.ts';
import { type Candidate, emptyProfile } from './records/candidate.ts';
import type { InterviewStage } from './records/interview.ts';
import type { Job } from './records/job.ts';
import { found } from './rejection.ts';
import { stagesOfPlan } from './stages.ts';

/** Creates an application in its first stage, without storing it. */
export function newApplication(
  { newId, timestamp }: Ashby,
  job: Job,
  { id: stageId, title, type }: InterviewStage,
  { candidateId, createdAt }: { readonly candidateId: string; readonly createdAt: string },
): Application {
  const history = [{ id: newId(), stageId, title, enteredStageAt: createdAt, stageNumber: 0 }];
  return {
    id: newId(),
    createdAt,
    updatedAt: timestamp(),
    status: statusInStage(type),
    candidateId,
    jobId: job.id,
    stageId,
    customFields: [],
    hiringTeam: job.hiringTeam,
    history,
    openingIds: [],
  };
}

/** The person who applies. The other fields come from an empty profile. */
type Submission = Pick<Candidate, 'name' | 'emailAddresses'> &
  Partial<
    Loose<Pick<Candidate, 'phoneNumbers' | 'tagIds' | 'fileIds' | 'resumeFileId' | 'sourceId' | 'creditedToUserId'>>
  >;

/** Stores a new person and an application that awaits review. */
export function submitApplication(
  ashby: Ashby,
  { jobId, jobPostingId, createdAt = ashby.timestamp() }: Place,
  candidateId: string,
  person: Submission,
): Application {
  const job = ashby.find('jobs', jobId);
  const stages = stagesOfPlan(ashby, job.defaultInterviewPlanId ?? '');
  const stage = stages.find(({ type }) => type === 'PreInterviewScreen');
  const { sourceId, creditedToUserId, resumeFileId } = person;
  const application = ashby.save('applications', {
    ...newApplication(ashby, job, found(stage, 'interview_stage'), { candidateId, createdAt }),
    sourceId,
    creditedToUserId,
    resumeFileId,
    appliedViaJobPostingId: jobPostingId,
  });
  const applicationIds = [application.id];
  const profile = { ...emptyProfile, ...person, applicationIds };
  ashby.save('candidates', { id: candidateId, createdAt, updatedAt: createdAt, ...profile });
  return application;
}

interface Place {
  readonly jobId: string;
  readonly jobPostingId?: string;
  readonly createdAt?: string | undefined;
}
