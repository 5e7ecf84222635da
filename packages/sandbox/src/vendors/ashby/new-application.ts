import type { Ashby } from './ashby.ts';
import { found } from './ashby-failure.ts';
import type { Application } from './records/application.ts';
import type { Candidate } from './records/candidate.ts';
import { recordsOf } from './records-of.ts';
import { stagesOfPlan } from './stages-of-plan.ts';

export interface Submission
  extends Pick<Candidate, 'name' | 'emailAddresses' | 'phoneNumbers' | 'tagIds' | 'fileIds' | 'resumeFileId'> {
  readonly candidateId: string;
  readonly jobId: string;
  readonly sourceId: string;
  readonly jobPostingId?: string;
  readonly creditedToUserId?: string;
  readonly createdAt?: string;
}

/** Stores a new person together with an application that waits to be reviewed. */
export function submitApplication(ashby: Ashby, submission: Submission): Application {
  const { data, newId, timestamp } = ashby;
  const { jobId, jobPostingId, candidateId, createdAt = timestamp(), ...person } = submission;
  const job = recordsOf(ashby).job(jobId);
  const stage = found(
    stagesOfPlan(ashby, job.defaultInterviewPlanId ?? '').find(({ type }) => type === 'PreInterviewScreen'),
    'interview_stage',
  );
  const { sourceId, creditedToUserId, resumeFileId } = person;
  const application = data.applications.put({
    id: newId(),
    createdAt,
    updatedAt: timestamp(),
    status: 'Active',
    candidateId,
    jobId: job.id,
    stageId: stage.id,
    sourceId,
    ...(creditedToUserId !== undefined && { creditedToUserId }),
    customFields: [],
    hiringTeam: job.hiringTeam,
    ...(jobPostingId !== undefined && { appliedViaJobPostingId: jobPostingId }),
    history: [{ id: newId(), stageId: stage.id, title: stage.title, enteredStageAt: createdAt, stageNumber: 0 }],
    openingIds: [],
    ...(resumeFileId !== undefined && { resumeFileId }),
  });
  data.candidates.put({
    id: candidateId,
    createdAt,
    updatedAt: timestamp(),
    ...person,
    socialLinks: [],
    applicationIds: [application.id],
    customFields: [],
    fraudStatus: null,
  });
  return application;
}
