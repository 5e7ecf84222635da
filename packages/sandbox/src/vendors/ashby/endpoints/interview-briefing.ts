import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { feedbackOfEvent } from '../feedback-of-event.ts';
import { listOf, oneOf, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import type { InterviewEvent } from '../records/interview.ts';
import { recordsOf } from '../records-of.ts';
import { applicationView } from '../views/application.ts';
import { candidateView } from '../views/candidate.ts';
import { interviewView } from '../views/interview.ts';
import { poolView } from '../views/interviewer-pool.ts';
import { jobView } from '../views/job.ts';
import { optionalUser } from '../views/people.ts';

const EXPANSIONS = ['feedbackFormDefinition', 'application', 'candidate', 'job', 'interview', 'interviewers'] as const;

const input = object({ interviewEventId: uuid }, { expand: listOf(oneOf(EXPANSIONS)) });

export function interviewBriefingEndpoints(ashby: Ashby): Endpoints {
  const { data } = ashby;
  const records = recordsOf(ashby);

  function interviewers(event: InterviewEvent, expand: boolean) {
    const submitted = feedbackOfEvent(ashby, event);
    return event.interviewers.map(({ userId, feedbackRequired, trainingRole, poolId }) => {
      const pool = poolId === undefined ? undefined : data.interviewerPools.get(poolId);
      return {
        userId,
        isFeedbackRequired: feedbackRequired,
        hasSubmittedFeedback: submitted.some((feedback) => feedback.userId === userId),
        trainingRole,
        ...(expand && {
          user: optionalUser(ashby, userId) ?? null,
          interviewerPool: pool === undefined ? null : poolView(ashby, pool),
        }),
      };
    });
  }

  return {
    'interviewBriefing.info': endpoint('interviewsRead', input, ({ interviewEventId, expand = [] }) => {
      const event = records.interviewEvent(interviewEventId);
      const interview = records.interview(event.interviewId);
      const application = records.application(event.applicationId);
      const form = records.feedbackForm(interview.feedbackFormDefinitionId);
      return {
        results: {
          id: event.id,
          applicationId: application.id,
          interviewId: interview.id,
          interviewStageId: event.interviewStageId,
          interviewers: interviewers(event, expand.includes('interviewers')),
          hasSubmittedFeedback: feedbackOfEvent(ashby, event).length > 0,
          feedbackFormDefinitionId: form.id,
          ...(expand.includes('feedbackFormDefinition') && { feedbackFormDefinition: form }),
          ...(expand.includes('application') && { application: applicationView(ashby, application) }),
          ...(expand.includes('candidate') && {
            candidate: candidateView(ashby, records.candidate(application.candidateId)),
          }),
          ...(expand.includes('job') && { job: jobView(ashby, records.job(application.jobId)) }),
          ...(expand.includes('interview') && { interview: interviewView(interview) }),
        },
      };
    }),
  };
}
