import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { feedbackOfEvent } from '../feedback-of-event.ts';
import { listOf, oneOf, uuid } from '../fields.ts';
import type { InterviewEvent } from '../records/interview.ts';
import { applicationView } from '../views/application.ts';
import { candidateView } from '../views/candidate.ts';
import { interviewView } from '../views/interview.ts';
import { poolOf } from '../views/interviewer-pool.ts';
import { jobView } from '../views/job.ts';
import { optionalUser } from '../views/people.ts';

const EXPANSIONS = ['feedbackFormDefinition', 'application', 'candidate', 'job', 'interview', 'interviewers'] as const;

export function interviewBriefingEndpoints(ashby: Ashby): Endpoints {
  const { find } = ashby;

  function interviewers(event: InterviewEvent, isExpanded: boolean) {
    const submitted = feedbackOfEvent(ashby, event);
    return event.interviewers.map(({ userId, feedbackRequired: isFeedbackRequired, trainingRole, poolId }) => ({
      userId,
      isFeedbackRequired,
      hasSubmittedFeedback: submitted.some((feedback) => feedback.userId === userId),
      trainingRole,
      ...(isExpanded && { user: optionalUser(ashby, userId) ?? null, interviewerPool: poolOf(ashby, poolId) }),
    }));
  }

  return {
    'interviewBriefing.info': endpoint(
      { interviewEventId: uuid },
      { expand: listOf(oneOf(EXPANSIONS)) },
      ({ interviewEventId, expand = [] }) => {
        const event = find('interviewEvents', interviewEventId);
        const interview = find('interviews', event.interviewId);
        const application = find('applications', event.applicationId);
        const form = find('feedbackForms', interview.feedbackFormDefinitionId);
        const expansions = {
          feedbackFormDefinition: () => form,
          application: () => applicationView(ashby, application),
          candidate: () => candidateView(ashby, find('candidates', application.candidateId)),
          job: () => jobView(ashby, find('jobs', application.jobId)),
          interview: () => interviewView(interview),
          interviewers: () => interviewers(event, true),
        };
        return {
          id: event.id,
          applicationId: application.id,
          interviewId: interview.id,
          interviewStageId: event.interviewStageId,
          interviewers: interviewers(event, false),
          hasSubmittedFeedback: feedbackOfEvent(ashby, event).length > 0,
          feedbackFormDefinitionId: form.id,
          ...Object.fromEntries(expand.map((name) => [name, expansions[name]()])),
        };
      },
    ),
  };
}
