import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id } from '../fields.ts';
import { Application } from './application-record.ts';
import { Candidate } from './candidate-record.ts';
import { FeedbackFormDefinition } from './feedback-form-definitions.ts';
import { InterviewerPool } from './interviewer-pool-record.ts';
import { Interview } from './interviews.ts';
import { Job } from './job-record.ts';
import { User } from './users.ts';

const interviewer = record(
  {},
  {
    userId: v.string(),
    isFeedbackRequired: v.boolean(),
    hasSubmittedFeedback: v.boolean(),
    trainingRole: doc(v.string(), 'Shadow or Reverse-Shadow for interviewers in training, otherwise null.'),
    user: doc(User, 'Returned only with expand.'),
    interviewerPool: doc(InterviewerPool, 'Returned only with expand.'),
  },
);

const schema = record(
  { id: doc(v.string(), 'ID of the interview event.') },
  {
    applicationId: v.string(),
    interviewId: v.string(),
    interviewStageId: v.string(),
    interviewers: v.array(interviewer),
    hasSubmittedFeedback: doc(v.boolean(), 'Whether any interviewer has submitted feedback.'),
    feedbackFormDefinitionId: doc(v.string(), 'ID of the feedback form to pass to application_feedback.submit.'),
    feedbackFormDefinition: doc(FeedbackFormDefinition, 'Returned only with expand.'),
    application: doc(Application, 'Returned only with expand.'),
    candidate: doc(Candidate, 'Returned only with expand.'),
    job: doc(Job, 'Returned only with expand.'),
    interview: doc(Interview, 'Returned only with expand.'),
  },
);

/** Information that an interviewer needs for an interview event. */
export interface InterviewBriefing extends v.InferOutput<typeof schema> {}
export const InterviewBriefing: v.GenericSchema<unknown, InterviewBriefing> = schema;

/** Interview briefings. */
export const interviewBriefings = entity(
  {
    summary:
      'Interview briefings: the information that interviewers need for an interview, and the feedback form to fill in.',
    also: ['interview prep', 'interview kits'],
    key: 'id',
    brief: [
      'id',
      'applicationId',
      'interviewId',
      'interview.title',
      'candidate.name',
      'job.title',
      'interviewers',
      'hasSubmittedFeedback',
      'feedbackFormDefinitionId',
    ],
  },
  () => ({
    get: operation('POST /interviewBriefing.info', {
      summary:
        'Get the briefing for an interview event: application, interviewers, their feedback status and the feedback form.',
      docs: docs('interviewbriefinginfo'),
      effect: 'read',
      scopes: ['interviewsRead'],
      input: v.strictObject({
        interviewEventId: doc(Id, 'ID of the interview event.'),
        expand: doc(
          v.optional(
            v.array(
              v.picklist(['feedbackFormDefinition', 'application', 'candidate', 'job', 'interview', 'interviewers']),
            ),
          ),
          'Related objects to return in full instead of by ID.',
        ),
      }),
      output: InterviewBriefing,
    }),
  }),
);
