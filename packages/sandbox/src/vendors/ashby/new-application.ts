import type { Ashby } from './ashby.ts';
import { type Application, statusInStage } from './records/application.ts';
import type { Candidate } from './records/candidate.ts';
import type { InterviewStage } from './records/interview.ts';
import type { Job } from './records/job.ts';
import { found } from './rejection.ts';
import { stagesOfPlan } from './stages.ts';

/** An application as it is when it enters its first stage; it is not stored yet. */
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

type Person = Pick<Candidate, 'name' | 'emailAddresses' | 'phoneNumbers' | 'sourceId'>;

interface Submission extends Person, Partial<Pick<Candidate, 'tagIds' | 'fileIds'>> {
  readonly candidateId: string;
  readonly resumeFileId?: string | undefined;
  readonly creditedToUserId?: string | undefined;
  readonly createdAt?: string | undefined;
}

/** Stores a new person together with an application that waits to be reviewed. */
export function submitApplication(
  ashby: Ashby,
  jobId: string,
  { candidateId, createdAt = ashby.timestamp(), tagIds = [], fileIds = [], ...person }: Submission,
  jobPostingId?: string,
): Application {
  const job = ashby.find('jobs', jobId);
  const stages = stagesOfPlan(ashby, job.defaultInterviewPlanId ?? '');
  const stage = found(
    stages.find(({ type }) => type === 'PreInterviewScreen'),
    'interview_stage',
  );
  const { sourceId, creditedToUserId, resumeFileId } = person;
  const application = ashby.save('applications', {
    ...newApplication(ashby, job, stage, { candidateId, createdAt }),
    sourceId,
    creditedToUserId,
    resumeFileId,
    appliedViaJobPostingId: jobPostingId,
  });
  ashby.save('candidates', {
    id: candidateId,
    createdAt,
    updatedAt: createdAt,
    ...person,
    tagIds,
    fileIds,
    socialLinks: [],
    applicationIds: [application.id],
    customFields: [],
    fraudStatus: null,
  });
  return application;
}
