import type { Ashby } from './ashby.ts';
import { found } from './ashby-failure.ts';

/** Looks up the records that a call names; a missing one ends the call with its `_not_found` code. */
export function recordsOf({ data }: Ashby) {
  return {
    application: (id: string) => found(data.applications.get(id), 'application'),
    archiveReason: (id: string) => found(data.archiveReasons.get(id), 'archive_reason'),
    candidate: (id: string) => found(data.candidates.get(id), 'candidate'),
    interviewPlan: (id: string) => found(data.interviewPlans.get(id), 'interview_plan'),
    interviewStage: (id: string) => found(data.interviewStages.get(id), 'interview_stage'),
    job: (id: string) => found(data.jobs.get(id), 'job'),
    opening: (id: string) => found(data.openings.get(id), 'opening'),
    source: (id: string) => found(data.sources.get(id), 'source'),
    tag: (id: string) => found(data.tags.get(id), 'candidate_tag'),
    user: (id: string) => found(data.users.get(id), 'user'),
  };
}
