import type { Ashby } from './ashby.ts';
import { found } from './ashby-failure.ts';

/** Looks up the records that a call names; a missing one ends the call with its `_not_found` code. */
export function recordsOf({ data }: Ashby) {
  return {
    application: (id: string) => found(data.applications.get(id), 'application'),
    archiveReason: (id: string) => found(data.archiveReasons.get(id), 'archive_reason'),
    candidate: (id: string) => found(data.candidates.get(id), 'candidate'),
    department: (id: string) => found(data.departments.get(id), 'department'),
    feedbackForm: (id: string) => found(data.feedbackForms.get(id), 'feedback_form_definition'),
    hiringTeamRole: (id: string) => found(data.hiringTeamRoles.get(id), 'hiring_team_role'),
    interview: (id: string) => found(data.interviews.get(id), 'interview'),
    interviewEvent: (id: string) => found(data.interviewEvents.get(id), 'interview_event'),
    interviewPlan: (id: string) => found(data.interviewPlans.get(id), 'interview_plan'),
    interviewSchedule: (id: string) => found(data.interviewSchedules.get(id), 'interview_schedule'),
    interviewStage: (id: string) => found(data.interviewStages.get(id), 'interview_stage'),
    job: (id: string) => found(data.jobs.get(id), 'job'),
    jobPosting: (id: string) => found(data.jobPostings.get(id), 'job_posting'),
    location: (id: string) => found(data.locations.get(id), 'location'),
    offer: (id: string) => found(data.offers.get(id), 'offer'),
    opening: (id: string) => found(data.openings.get(id), 'opening'),
    project: (id: string) => found(data.projects.get(id), 'project'),
    source: (id: string) => found(data.sources.get(id), 'source'),
    tag: (id: string) => found(data.tags.get(id), 'candidate_tag'),
    user: (id: string) => found(data.users.get(id), 'user'),
  };
}
